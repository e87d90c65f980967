/** The OpenAPI document of the service under test, and the one that is checked in. */
package nl.plekje.testing.openapi;
