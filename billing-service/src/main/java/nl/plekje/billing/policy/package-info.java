/** What the conditions of the providers say about billing, read from the policy files at start-up. */
package nl.plekje.billing.policy;
