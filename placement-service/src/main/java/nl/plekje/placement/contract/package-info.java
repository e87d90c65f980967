/** Contracts: which child comes where, on which weekdays, from when until when (P15, PL-001, PL-115). */
package nl.plekje.placement.contract;
