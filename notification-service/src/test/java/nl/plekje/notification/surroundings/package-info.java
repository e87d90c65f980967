/** What the tests of this service stand in: a mail server, families, and what was stored. */
package nl.plekje.notification.surroundings;
