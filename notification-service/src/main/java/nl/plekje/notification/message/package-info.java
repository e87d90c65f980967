/** The inbox: a person's own messages, worded in the language they ask for, and which of them were read. */
package nl.plekje.notification.message;
