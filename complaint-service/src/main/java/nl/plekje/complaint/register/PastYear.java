package nl.plekje.complaint.register;

import java.math.BigDecimal;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;

/**
 * What was published of a past year beside its table.
 *
 * @param shareYearBefore a part of one
 * @param differences between register and printed table, in words
 */
public record PastYear(
        int children, int complaintsYearBefore, BigDecimal shareYearBefore, List<Explanation> differences) {}
