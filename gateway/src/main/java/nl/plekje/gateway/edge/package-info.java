/** What holds for every request and every answer, whoever handles it. */
package nl.plekje.gateway.edge;
