/** What happens across all services, seen by callers of the gateway with tokens of the real Keycloak. */
package nl.plekje.e2e.scenario;
