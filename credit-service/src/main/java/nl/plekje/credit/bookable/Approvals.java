package nl.plekje.credit.bookable;

/**
 * How requests were answered of late.
 *
 * @param granted granted ones, also those that were cancelled or withdrawn later
 * @param declined declined ones
 */
public record Approvals(int granted, int declined) {

    /** No request was answered. */
    public static final Approvals NONE = new Approvals(0, 0);

    private static final int WHOLE = 100;

    public Approvals {
        if (granted < 0 || declined < 0) {
            throw new IllegalArgumentException("answers are zero or more: " + granted + ", " + declined);
        }
    }

    /** Answered ones. */
    public int answered() {
        return granted + declined;
    }

    /** Part of the answered ones that was granted, in whole per cents, rounded half up; null when none was answered. */
    public Integer ratePercent() {
        return answered() == 0 ? null : (2 * WHOLE * granted + answered()) / (2 * answered());
    }

    /** Whether at least half may be expected to be granted: one of either is added, so that few answers say little. */
    boolean isMostlyGranted() {
        return granted + 1 >= declined + 1;
    }
}
