/**
 * Days on which a location, a group or some children have no care, or not all of it, and whom that reaches (PL-045, PL-064,
 * PL-114).
 */
package nl.plekje.placement.closure;
