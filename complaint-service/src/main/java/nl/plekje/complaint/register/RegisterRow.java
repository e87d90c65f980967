package nl.plekje.complaint.register;

import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.verdict.Verdict;

/**
 * One complaint of a register.
 *
 * @param seq its number in the register of its year, from 1
 * @param location as printed
 * @param verdict null when the register gives none
 */
record RegisterRow(int seq, String location, Label label, Category category, Verdict verdict) {}
