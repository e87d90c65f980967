/** B7: a question about an invoice is one case with one owner and one clock; what is in question waits until it is closed. */
package nl.plekje.complaint.invoicequestion;
