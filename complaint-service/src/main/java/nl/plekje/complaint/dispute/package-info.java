/** Disputes outside: the complaints desk and the disputes committee, with or without a case of ours. */
package nl.plekje.complaint.dispute;
