/** What complaints are about: the fixed list of categories (CO-036). */
package nl.plekje.complaint.category;
