/** The record of who did or read what. */
package nl.plekje.service.audit;
