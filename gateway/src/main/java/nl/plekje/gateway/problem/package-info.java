/** What the gateway itself refuses, said in the caller's language (RFC 9457). */
package nl.plekje.gateway.problem;
