/** Households: who pays, who lives there, and who has custody of which child. Three different things (PR-004, PR-009). */
package nl.plekje.placement.household;
