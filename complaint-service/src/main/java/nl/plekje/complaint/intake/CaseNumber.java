package nl.plekje.complaint.intake;

/**
 * The number that people read and quote, as {@code K-2026-000123}: counted from 1 in each year of filing.
 *
 * @param year of the day of filing in Amsterdam
 */
public record CaseNumber(int year, int count) {

    public CaseNumber {
        if (count < 1) {
            throw new IllegalArgumentException("case numbers count from 1, not " + count);
        }
    }

    @Override
    public String toString() {
        return "K-%d-%06d".formatted(year, count);
    }
}
