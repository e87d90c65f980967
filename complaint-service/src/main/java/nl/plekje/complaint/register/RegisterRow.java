package nl.plekje.complaint.register;

import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.verdict.Verdict;

/**
 * One complaint of a register.
 *
 * @param seq its number in the register of its year, from 1
 * @param location as printed
 * @param label the legal entity it is about, as the register writes it, in small letters; {@link #NO_LABEL} where it is
 *     unknown (CO-037)
 * @param verdict null when the register gives none
 */
record RegisterRow(int seq, String location, String label, Category category, Verdict verdict) {

    /** The label of a complaint whose legal entity is unknown. */
    static final String NO_LABEL = "none";
}
