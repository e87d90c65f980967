package nl.plekje.placement.ratio;

/** How many staff follow from the children that the law counts together. Asking is cheap. */
sealed interface StaffRule permits RequiredStaff, CentreStaff {

    /** Whether all groups of the location are counted together; else each by itself. */
    boolean perCentre();

    /** Most children in one group, whatever the staff. */
    int largestGroup();

    /** Judges the children on their own, without their sub-groups. */
    OwnStaff own(int[] counts);

    /** Whether any number of staff allows these numbers per band. */
    boolean allows(int[] counts);

    /** Staff needed by children that are allowed; never less than for any that are left when some leave. */
    int of(int[] counts);

    /** The children (perhaps all of them) whose base decides. */
    int[] decidingFor(int[] counts);
}
