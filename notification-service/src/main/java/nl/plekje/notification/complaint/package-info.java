/** The receipt of a complaint, question, suggestion or wish (X10). */
package nl.plekje.notification.complaint;
