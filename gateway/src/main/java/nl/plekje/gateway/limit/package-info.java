/** How much and how often one may send. */
package nl.plekje.gateway.limit;
