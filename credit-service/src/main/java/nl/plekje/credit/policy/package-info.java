/** The conditions of providers as far as credit and extra days go, read from their policy files. */
package nl.plekje.credit.policy;
