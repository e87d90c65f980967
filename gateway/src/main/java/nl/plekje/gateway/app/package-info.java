/** The pages of the two web apps and the page in front of them. Scripts and styles are plain static files. */
package nl.plekje.gateway.app;
