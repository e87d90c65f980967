/**
 * The ways to a reader: inbox and e-mail, with a log row for every decision. E-mail leaves at least once: it waits in the
 * database until the mail server has accepted it, so an outage loses nothing. Should the service die after the server
 * accepted a mail and before that is stored, the mail is sent again with the same {@code Message-ID}, by which mail
 * readers show it once.
 */
package nl.plekje.notification.delivery;
