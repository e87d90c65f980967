package nl.plekje.placement.care;

import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ContractId;

/**
 * Care that is agreed and not over: a weekly session, or the one of an extra day.
 *
 * @param contract the contract that it is of
 * @param child first name of the child
 * @param weeksPerYear weeks of care a year; forty are the school weeks
 */
public record Agreed(ContractId contract, String child, CareType careType, int weeksPerYear, Session session) {}
