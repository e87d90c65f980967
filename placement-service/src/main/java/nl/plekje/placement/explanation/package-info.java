/** Explanations in the database. */
package nl.plekje.placement.explanation;
