/** Facts on their way in: each is applied once, or becomes a dead letter. */
package nl.plekje.service.inbox;
