package nl.plekje.service.replay;

/**
 * A header of the record that was sent, or its place in the topic.
 *
 * @param name masked when our services write no such header
 * @param value masked when they never give it such a value
 */
public record LetterHeader(String name, String value) {}
