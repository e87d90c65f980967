/** Signed tokens for tests. */
package nl.plekje.testing.token;
