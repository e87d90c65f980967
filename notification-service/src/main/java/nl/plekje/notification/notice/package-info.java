/**
 * What there is to tell, and to whom: a fact becomes a notice, and a notice becomes one message for each of its readers
 * (PR-005: parents who live apart are each told by themselves), as soon as they are known.
 */
package nl.plekje.notification.notice;
