/** Reading requests and writing answers. */
package nl.plekje.service.json;
