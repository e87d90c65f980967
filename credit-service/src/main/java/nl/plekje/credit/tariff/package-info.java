/** Hourly rates as billing tells them, to say what an extra day costs before it is asked for. */
package nl.plekje.credit.tariff;
