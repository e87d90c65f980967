package nl.plekje.placement.ratio;

/** Which bound of the table a group breaks. */
public sealed interface BrokenBound {

    /** The largest number that would still be allowed. */
    int most();

    /**
     * More children than any number of staff may have.
     *
     * @param most most children for the ages present
     */
    record TooManyChildren(int most) implements BrokenBound {}

    /**
     * More children of the youngest band than a group of this size may have.
     *
     * @param most most children of the youngest band
     */
    record TooManyYoungest(int most) implements BrokenBound {}
}
