/** Judging a complaint: the verdict with all that law and regulation ask, its letter, and measures until they are done. */
package nl.plekje.complaint.judgement;
