package nl.plekje.complaint.colleague;

import org.jspecify.annotations.Nullable;

/**
 * Someone who works here.
 *
 * @param account subject of their sign-in
 * @param name as families read it
 * @param job what they do, as families read it
 * @param email work address for reminders; null when none
 * @param reportsTo account of the manager above; null at the top
 */
public record Colleague(
        String account,
        String name,
        String job,
        @Nullable String email,
        @Nullable String reportsTo) {}
