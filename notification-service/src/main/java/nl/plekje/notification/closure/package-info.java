/** A location will be closed: every family with a place there hears of it. */
package nl.plekje.notification.closure;
