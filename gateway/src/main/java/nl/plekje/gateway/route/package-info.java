/** From {@code /api/<service>/...} to the service, both ways as it comes. */
package nl.plekje.gateway.route;
