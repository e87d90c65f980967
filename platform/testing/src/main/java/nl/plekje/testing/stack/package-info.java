/** Real parts for tests. */
package nl.plekje.testing.stack;
