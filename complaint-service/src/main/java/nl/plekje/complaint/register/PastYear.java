package nl.plekje.complaint.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.plekje.complaint.category.Category;
import nl.plekje.kernel.explanation.Explanation;

/**
 * What was published of a past year beside its table.
 *
 * @param shareYearBefore a part of one
 * @param yearBefore complaints of the year before by category, as far as they were published
 * @param differences between register and printed table, in words
 */
public record PastYear(
        int children,
        int complaintsYearBefore,
        BigDecimal shareYearBefore,
        Map<Category, Integer> yearBefore,
        List<Explanation> differences) {}
