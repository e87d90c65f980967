/** Commands that may arrive twice and are done once. */
package nl.plekje.service.command;
