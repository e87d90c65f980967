/** What a fact says, without what is personal in it: for those who mend the flow of facts and need not know whom it is about. */
package nl.plekje.service.masking;
