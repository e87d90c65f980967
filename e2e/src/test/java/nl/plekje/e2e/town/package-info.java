/** The running town: the whole stack with the demo, the people who call its API, their mailboxes, and the clock. */
package nl.plekje.e2e.town;
