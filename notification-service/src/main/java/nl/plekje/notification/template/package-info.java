/**
 * How a message is worded: the content carried as explanations, said in the reader's language, for the inbox and as an
 * e-mail in text and HTML.
 */
package nl.plekje.notification.template;
