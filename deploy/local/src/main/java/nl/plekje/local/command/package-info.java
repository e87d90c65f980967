/** What {@code ./plekje} can be asked. The script checks and builds; the rest is here. */
package nl.plekje.local.command;
