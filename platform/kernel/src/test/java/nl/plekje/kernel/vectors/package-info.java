/** Reads the worked examples for the tests that prove them; published as a test jar. */
package nl.plekje.kernel.vectors;
