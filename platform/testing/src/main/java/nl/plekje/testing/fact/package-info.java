/** Facts in tests. */
package nl.plekje.testing.fact;
