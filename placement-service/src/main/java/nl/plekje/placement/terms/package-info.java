/** What each provider's conditions say about placement: the section {@code placement} of the policy files. */
package nl.plekje.placement.terms;
