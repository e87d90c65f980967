/** One clock for everything; movable in development builds. */
package nl.plekje.clock;
