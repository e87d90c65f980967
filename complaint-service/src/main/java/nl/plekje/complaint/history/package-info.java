/**
 * A case as the list of what happened in it. The list only grows; owner, state, clocks and timeline are computed from it.
 */
package nl.plekje.complaint.history;
