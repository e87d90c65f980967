/** Contracts as placement signs them: which sessions a child has on which day, and under whose conditions. */
package nl.plekje.credit.contract;
