/**
 * What absences earn and what taking one back costs: quoted before the family confirms (CR-001 to CR-006, CR-009, CR-014,
 * CR-023, CR-027, CR-040, CR-043, CR-046, CR-047, CR-050). What is booked stands in {@code session}.
 */
package nl.plekje.credit.absence;
