/** Lists by page. */
package nl.plekje.service.page;
