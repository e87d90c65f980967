/** JSON as we write it, and as it is stored. */
package nl.plekje.service.json;
