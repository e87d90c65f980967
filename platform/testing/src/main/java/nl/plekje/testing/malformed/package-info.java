/**
 * Requests that are wrong in one place, made from a service's own OpenAPI document and sent to the running service: none
 * may break it, none may be accepted, and each refusal has to name the place.
 */
package nl.plekje.testing.malformed;
