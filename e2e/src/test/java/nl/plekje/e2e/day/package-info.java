/** Random families of the running town: what they do through the gateway, and what is right of it afterwards. */
package nl.plekje.e2e.day;
