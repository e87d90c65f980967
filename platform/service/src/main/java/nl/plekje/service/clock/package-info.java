/** One clock for everything; movable in development builds. */
package nl.plekje.service.clock;
