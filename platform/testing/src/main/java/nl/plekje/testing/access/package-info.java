/** The walk along {@code docs/access.csv}: who reaches which endpoint, on what is one's own and on what is another's. */
package nl.plekje.testing.access;
