package nl.plekje.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The section {@code complaint} of a provider's file; a test says what differs from the usual. */
public final class Conditions {

    private final Map<String, String> words = new LinkedHashMap<>();

    private Conditions() {
        words.put("filing", "{withinMonths: 2, rule: CO-008}");
        words.put("contact", "{workingDays: 2, rule: CO-015}");
        words.put("verdict", "{weeks: 6, rule: CO-018}");
        words.put("holidays", "{liberationDay: EVERY_FIFTH_YEAR, alsoClosed: [], rule: CR-027}");
        words.put("serviceHours", """
                {spans: [{weekday: MONDAY, from: "08:30", until: "18:00"}, \
                {weekday: TUESDAY, from: "08:30", until: "18:00"}, \
                {weekday: WEDNESDAY, from: "08:30", until: "18:00"}, \
                {weekday: THURSDAY, from: "08:30", until: "18:00"}, \
                {weekday: FRIDAY, from: "08:30", until: "17:00"}]}""");
        words.put("warningsAtPercent", "[50, 75, 90]");
        words.put("levelUpWithinMonths", "6");
        words.put("noReaction", "{attempts: 3, withinWorkingDays: 10, thenDays: 14, rule: CO-050}");
        words.put(
                "damage",
                "{belongings: {liability: CARELESSNESS_ONLY, rule: CO-058}, causedByFamilies: {liability: NONE, rule:"
                        + " CO-061}, otherwise: {liability: CARELESSNESS_ONLY, rule: CO-059}, insurerCaps: true}");
        words.put("externalRoute", "{order: COMMITTEE, rule: CO-035}");
        words.put("regulation", "{link: \"https://one.example\", mailbox: klachten@one.example, rule: CO-030}");
    }

    public static Conditions usual() {
        return new Conditions();
    }

    /** With another value for a word. */
    public Conditions with(String word, String value) {
        words.put(word, value);
        return this;
    }

    /** Without a word. */
    public Conditions without(String word) {
        words.remove(word);
        return this;
    }

    /** One line a word, each after this indent. */
    private String yaml(String indent) {
        var lines = new StringBuilder();
        words.forEach((word, value) ->
                lines.append(indent).append(word).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    /** Writes a provider's file with one version. */
    public static void write(Path folder, String code, String from, Conditions conditions) {
        write(folder, code, Map.of(from, conditions));
    }

    /** Writes a provider's file with these versions, oldest first. */
    public static void write(Path folder, String code, Map<String, Conditions> versions) {
        var file = new StringBuilder("provider: %s\nname: %s B.V.\nbrand: %s\nversions:\n".formatted(code, code, code));
        versions.forEach((from, conditions) -> file.append("  - validFrom: %s\n    complaint:\n".formatted(from))
                .append(conditions.yaml("      ")));
        try {
            Files.writeString(folder.resolve(code + ".yaml"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
