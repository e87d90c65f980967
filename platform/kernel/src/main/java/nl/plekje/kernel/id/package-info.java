/** One record per kind of identity that more than one service speaks of. */
package nl.plekje.kernel.id;
