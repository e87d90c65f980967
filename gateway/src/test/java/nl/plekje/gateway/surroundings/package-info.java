/** What stands around the gateway in its tests: an identity provider, services, browsers and API clients. */
package nl.plekje.gateway.surroundings;
