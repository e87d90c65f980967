/** Who pays, and what the children are called: a projection of what placement tells. */
package nl.plekje.billing.family;
