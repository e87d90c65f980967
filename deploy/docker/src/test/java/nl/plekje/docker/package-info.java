/** Holds the files that run Plekje in containers to their schemas and to what the services read. */
package nl.plekje.docker;
