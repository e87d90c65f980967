/** What of granted extra days is to be invoiced: a projection of what credit tells. */
package nl.plekje.billing.extraday;
