/** How full groups are, for those who plan (UX 5.1). */
package nl.plekje.placement.occupancy;
