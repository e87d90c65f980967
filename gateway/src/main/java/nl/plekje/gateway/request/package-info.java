/** What every part asks of a request: its trace, its language, its turn. */
package nl.plekje.gateway.request;
