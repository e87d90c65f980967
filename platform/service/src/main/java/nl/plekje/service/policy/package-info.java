/**
 * Conditions of providers as data: one file a provider in {@code deploy/policies}, in versions that hold from a day on,
 * with a section for each service. A mistake in a file stops the start, with file, line and word.
 */
package nl.plekje.service.policy;
