/** Families as far as credit needs them: who may see and act for which child. Kept from what placement tells. */
package nl.plekje.credit.family;
