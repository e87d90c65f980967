/**
 * How many staff a group needs (BKR): the legal staff-child ratio, PL-115. The numbers stand in {@code staff_ratio.json}, a
 * version per change of the law; the code knows only how the table is read.
 */
package nl.plekje.placement.ratio;
