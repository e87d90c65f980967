/**
 * The lines of an invoice, each with its own derivation: the month's amount (BI-032), a part of a month, and extra days
 * (BI-047). Amounts stay exact fractions until a line ends and are then rounded once.
 */
package nl.plekje.billing.invoice;
