/** Contracts as far as they are invoiced: a projection of what placement tells. */
package nl.plekje.billing.contract;
