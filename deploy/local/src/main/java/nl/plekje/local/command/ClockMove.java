package nl.plekje.local.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A move of the clock: by days, hours or minutes from where it stands, or to a moment. Days are days of the calendar: two
 * days on it is the same time of day, also when summer time ends in between.
 */
record ClockMove(UnaryOperator<ZonedDateTime> move) {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final Pattern RELATIVE = Pattern.compile("([+-]\\d{1,5})([dhm])");

    /** Reads {@code +2d}, {@code +36h}, {@code +90m}, {@code -1d}, or {@code 2026-11-17T08:00} (Amsterdam). */
    static ClockMove parse(String text) {
        var relative = RELATIVE.matcher(text);
        if (!relative.matches()) {
            var moment = absolute(text);
            return new ClockMove(now -> moment);
        }
        var count = Integer.parseInt(relative.group(1));
        TemporalAmount amount =
                switch (relative.group(2)) {
                    case "d" -> Period.ofDays(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofMinutes(count);
                };
        return new ClockMove(now -> now.plus(amount));
    }

    /**
     * The new offset from the machine's clock, in whole seconds, rounded up so that a moment asked for is not short of.
     *
     * @param machine what the machine's clock says
     * @param offset by how much ours is ahead of it
     */
    Duration from(Instant machine, Duration offset) {
        var ours = machine.plus(offset).atZone(AMSTERDAM);
        var exact = Duration.between(machine, move.apply(ours).toInstant());
        return Duration.ofSeconds(exact.getNano() == 0 ? exact.getSeconds() : exact.getSeconds() + 1);
    }

    /** {@code 2 days 1 hour ahead of the machine's}. */
    static String describe(Duration offset) {
        if (offset.isZero()) {
            return "with the machine's";
        }
        var size = offset.abs();
        var words = new ArrayList<String>();
        add(words, size.toDays(), "day");
        add(words, size.toHoursPart(), "hour");
        add(words, size.toMinutesPart(), "minute");
        add(words, size.toSecondsPart(), "second");
        return String.join(" ", words) + (offset.isNegative() ? " behind" : " ahead of") + " the machine's";
    }

    private static void add(ArrayList<String> words, long count, String unit) {
        if (count > 0) {
            words.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    private static ZonedDateTime absolute(String text) throws DateTimeException {
        try {
            return LocalDateTime.parse(text).atZone(AMSTERDAM);
        } catch (DateTimeParseException notAMoment) {
            throw new DateTimeException("not a move of the clock: " + text, notAMoment);
        }
    }
}
