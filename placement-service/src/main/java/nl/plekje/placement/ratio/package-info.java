/**
 * How many staff the children present together need (BKR): the legal staff-child ratio, PL-115. Day care is judged group by
 * group; care around school since 1 July 2024 over all groups of the location. The numbers stand in {@code staff_ratio.json},
 * a version per change of the law; the code knows only how they are read.
 */
package nl.plekje.placement.ratio;
