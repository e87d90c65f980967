/** Facts as JSON. */
package nl.plekje.events.json;
