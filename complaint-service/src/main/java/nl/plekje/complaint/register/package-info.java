/**
 * The register of a year as reported to inspectorate and parents: read in from its file, counted by category and label,
 * and laid beside the table that was printed (CO-036 to CO-041). What does not add up is shown, never blocked and never
 * silently mended.
 */
package nl.plekje.complaint.register;
