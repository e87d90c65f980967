package nl.plekje.service.deadletter;

/**
 * Who handles a dead letter.
 *
 * @param account as the token says
 * @param name what colleagues call them
 */
public record Colleague(String account, String name) {}
