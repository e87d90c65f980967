/** The plan of the house, as tests. */
package nl.plekje.testing.architecture;
