/** Files of cases: what people add, judged by what they are and not by what they are called; and pages made into PDF. */
package nl.plekje.complaint.document;
