/** What a caller gets when something cannot be done: problem details (RFC 9457) in the caller's language. */
package nl.plekje.service.problem;
