/** How the flow of facts stands: what waits to leave, what waits to be applied, what could not be. */
package nl.plekje.service.flow;
