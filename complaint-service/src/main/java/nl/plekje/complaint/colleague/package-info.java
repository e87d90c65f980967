/** Who handles cases: their names, and who stands above whom. Kept by the complaint coordinator. */
package nl.plekje.complaint.colleague;
