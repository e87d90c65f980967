/**
 * Pages that keep themselves up to date. One look a second at what changed serves all who watch: each is sent what changed
 * for them, and nobody reads anew.
 */
package nl.plekje.complaint.live;
