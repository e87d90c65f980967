package nl.plekje.e2e.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.testing.day.Act;

/** What the services took of what was done to one child's days, in the order in which it was done. */
final class Happened {

    /** An absence that was reported. */
    record Absence(
            UUID id, LocalDate day, LocalTime from, LocalTime until, Instant at, boolean byFamily, boolean stands) {

        static Absence of(JsonNode told, boolean byFamily) {
            var session = told.get("session");
            return new Absence(
                    UUID.fromString(told.get("id").asText()),
                    LocalDate.parse(told.get("day").asText()),
                    LocalTime.parse(session.get("from").asText()),
                    LocalTime.parse(session.get("until").asText()),
                    Instant.parse(told.get("reportedAt").asText()),
                    byFamily,
                    true);
        }

        Absence takenBack() {
            return new Absence(id, day, from, until, at, byFamily, false);
        }
    }

    /**
     * A closure that was announced.
     *
     * @param step which of the acts it was
     */
    record Closure(UUID id, LocalDate day, LocalTime from, String cause, Instant at, int step, boolean stands) {

        static Closure of(JsonNode told, int step) {
            var from = told.get("from");
            return new Closure(
                    UUID.fromString(told.get("id").asText()),
                    LocalDate.parse(told.get("firstDay").asText()),
                    from == null ? LocalTime.MIN : LocalTime.parse(from.asText()),
                    told.get("cause").asText(),
                    Instant.parse(told.get("announcedAt").asText()),
                    step,
                    true);
        }

        Closure takenBack() {
            return new Closure(id, day, from, cause, at, step, false);
        }
    }

    /** An extra day that was asked for. */
    record Asked(UUID id, LocalDate day) {}

    private final List<Absence> absences = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<Asked> extraDays = new ArrayList<>();
    private final Map<UUID, Integer> cancelled = new HashMap<>();
    private final List<String> story = new ArrayList<>();
    private int accepted;

    void add(Absence it) {
        absences.add(it);
    }

    void add(Closure it) {
        closures.add(it);
    }

    void add(Asked it) {
        extraDays.add(it);
    }

    void replace(Absence before, Absence after) {
        Collections.replaceAll(absences, before, after);
    }

    void replace(Closure before, Closure after) {
        Collections.replaceAll(closures, before, after);
    }

    void cancelled(UUID extraDay, int step) {
        cancelled.put(extraDay, step);
    }

    void note(LocalDateTime now, Act act, Optional<Integer> status) {
        status.filter(it -> it < 300).ifPresent(it -> accepted++);
        story.add(now + " " + act + " " + status.map(String::valueOf).orElse("-"));
    }

    List<Absence> absences() {
        return absences;
    }

    List<Absence> standingAbsences() {
        return absences.stream().filter(Absence::stands).toList();
    }

    List<Closure> standingClosures() {
        return closures.stream().filter(Closure::stands).toList();
    }

    List<Asked> extraDays() {
        return extraDays;
    }

    /** Whether a closure took an extra day: the day was not cancelled before. */
    boolean took(Closure closure, UUID extraDay) {
        return cancelled.getOrDefault(extraDay, Integer.MAX_VALUE) > closure.step();
    }

    /** How many acts were taken. */
    int accepted() {
        return accepted;
    }

    /** All of it, to be read by who looks for a fault. */
    String story() {
        return String.join("\n", story) + "\n" + absences + "\n" + closures + "\n" + extraDays;
    }
}
