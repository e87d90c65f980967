/** A place was agreed: the welcome, and the closures that lie ahead. */
package nl.plekje.notification.contract;
