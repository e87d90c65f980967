/** How promises stand: in numbers, live, by week, by location, and what is about to break. Nothing leads to a parent. */
package nl.plekje.complaint.board;
