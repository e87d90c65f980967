/**
 * Reports: weekly to the board, annual to inspectorate and parents (CO-003, CO-004, CO-022, CO-034, CO-039 to CO-047).
 * Totals are always counted from rows; what does not add up is shown; nothing leads to a person.
 */
package nl.plekje.complaint.report;
