/** How a decision names its source: the rule in {@code docs/rules.csv} and the version of a provider's conditions. */
package nl.plekje.kernel.rule;
