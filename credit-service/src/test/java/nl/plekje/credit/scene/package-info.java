/** Families, contracts and absences as other services tell them, for tests of the running service. */
package nl.plekje.credit.scene;
