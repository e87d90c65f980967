/** The database as services use it. */
package nl.plekje.service.database;
