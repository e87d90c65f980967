package nl.plekje.billing.family;

import java.util.Map;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;

/**
 * A household as its invoices need it.
 *
 * @param children first names
 */
public record Family(HouseholdId household, Map<ChildId, String> children) {}
