package nl.plekje.placement.ratio;

import java.util.OptionalInt;

/**
 * Care around school since 1 July 2024 (Stb. 2024, 64): each child asks for a part of a member of staff, and the sum over all
 * groups of the location is rounded up.
 *
 * @param share what each child asks for, by its age
 * @param largestGroup most children in one group
 */
record CentreStaff(RatioTable.Formula share, int largestGroup) implements StaffRule {

    @Override
    public boolean perCentre() {
        return true;
    }

    @Override
    public OwnStaff own(int[] counts) {
        return OwnStaff.allowed(of(counts), OptionalInt.empty());
    }

    @Override
    public boolean allows(int[] counts) {
        return true;
    }

    @Override
    public int of(int[] counts) {
        return share.staff(counts);
    }

    /** A sum of shares never falls when a child joins. */
    @Override
    public int[] decidingFor(int[] counts) {
        return counts;
    }
}
