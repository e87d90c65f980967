/** How a complaint can be judged (CO-038). */
package nl.plekje.complaint.verdict;
