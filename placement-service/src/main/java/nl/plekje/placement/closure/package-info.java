/** Days on which a location is closed (PL-045, PL-064). */
package nl.plekje.placement.closure;
