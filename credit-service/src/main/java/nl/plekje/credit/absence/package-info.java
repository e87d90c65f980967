/**
 * What reported absences earn: quoted before the family confirms, decided by the same rules when the report arrives,
 * taken back when the absence is (CR-001 to CR-006, CR-014, CR-023, CR-027, CR-040, CR-043, CR-046, CR-047, CR-050).
 */
package nl.plekje.credit.absence;
