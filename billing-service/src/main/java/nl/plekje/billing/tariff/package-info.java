/**
 * What an hour of care costs: rates by provider, care type and contract form, each from a day on. They stand in
 * the policy files; at start-up what is new or changed is stored and told to the other services, once.
 */
package nl.plekje.billing.tariff;
