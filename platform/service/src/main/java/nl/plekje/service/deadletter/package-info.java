/** Facts that could not be applied: kept with their reason until someone replays or discards them. */
package nl.plekje.service.deadletter;
