/** Who the families are: their persons, languages, addresses and custody, and the names of locations. Projections of what placement tells. */
package nl.plekje.notification.recipient;
