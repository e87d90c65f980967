package nl.plekje.complaint.register;

import java.util.List;

/**
 * What came of an import.
 *
 * @param rows rows in the file
 * @param imported rows that now stand in the register as in the file
 * @param changed how many of those were new or different; 0 when the same file is read again
 * @param newLabels labels that no register had and that are no provider of ours: new, or mistyped
 * @param refusedRows rows that were not taken in
 * @param refused the first of them, by line
 */
public record ImportedView(
        int rows, int imported, int changed, List<String> newLabels, int refusedRows, List<RefusedLine> refused) {}
