/** Locations as far as credit needs them: who manages them, when they are open and when closed. */
package nl.plekje.credit.location;
