/** What is kept for a time only, and then swept away. */
package nl.plekje.service.sweep;
