package nl.plekje.complaint.register;

/**
 * A year of which there is a register.
 *
 * @param published whether the printed table is there to compare with
 */
public record YearView(int year, int rows, boolean published) {}
