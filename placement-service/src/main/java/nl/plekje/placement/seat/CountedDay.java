package nl.plekje.placement.seat;

import java.util.ArrayList;
import java.util.List;

/**
 * A group on a day with all its children, as the database knows them.
 *
 * @param expected those who come: contracts without an absence, and granted extra days
 * @param absent how many contracted sessions were given up
 * @param extra how many of those expected come for an extra day
 * @param beside the other groups of the location whose children the law may count together with these
 */
public record CountedDay(GroupDay group, List<ExpectedChild> expected, int absent, int extra, List<CountedDay> beside) {

    public CountedDay {
        expected = List.copyOf(expected);
        beside = List.copyOf(beside);
    }

    /** A group with these children and no other beside it. */
    public static CountedDay of(GroupDay group, List<ExpectedChild> expected) {
        return new CountedDay(group, expected, 0, 0, List.of());
    }

    /** The same with one more child. */
    public CountedDay with(ExpectedChild one) {
        var together = new ArrayList<>(expected);
        together.add(one);
        return new CountedDay(group, together, absent, extra, beside);
    }

    /** The same with these groups beside it. */
    public CountedDay beside(List<CountedDay> others) {
        return new CountedDay(group, expected, absent, extra, others);
    }
}
