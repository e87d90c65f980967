package nl.plekje.service.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.plekje.kernel.calendar.PlausibleDates;
import nl.plekje.kernel.id.Id;

/**
 * How a value is read from its text. The forms are those that our documents tell, and no others that Java would take too;
 * dates and moments lie within {@link PlausibleDates}. Each method fails with {@link WrongValue}.
 */
final class PlainValue {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    /** Whole minutes: no rule of care, closing or an answer counts in less. */
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:00)?");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,19}");

    private PlainValue() {}

    static LocalDate date(String text) {
        var date = read(DATE, text, LocalDate.class, LocalDate::parse);
        if (!PlausibleDates.include(date)) {
            throw WrongValue.implausible();
        }
        return date;
    }

    static YearMonth month(String text) {
        var month = read(MONTH, text, YearMonth.class, YearMonth::parse);
        if (!PlausibleDates.include(month.atDay(1))) {
            throw WrongValue.implausible();
        }
        return month;
    }

    static LocalTime time(String text) {
        return read(TIME, text, LocalTime.class, LocalTime::parse);
    }

    static Instant moment(String text) {
        var moment = read(MOMENT, text, Instant.class, written -> OffsetDateTime.parse(written)
                .toInstant());
        if (!PlausibleDates.include(moment)) {
            throw WrongValue.implausible();
        }
        return moment;
    }

    static UUID uuid(String text) {
        return read(Id.FORM, text, UUID.class, UUID::fromString);
    }

    static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw WrongValue.not(boolean.class);
        };
    }

    static int number(String text) {
        return read(WHOLE_NUMBER, text, int.class, Integer::valueOf);
    }

    static long longNumber(String text) {
        return read(WHOLE_NUMBER, text, long.class, Long::valueOf);
    }

    static <E> E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> WrongValue.not(type));
    }

    private static <T> T read(Pattern form, String text, Class<?> type, Function<String, T> parse) {
        if (!form.matcher(text).matches()) {
            throw WrongValue.not(type);
        }
        try {
            return parse.apply(text);
        } catch (RuntimeException e) { // 30 February, hour 25, more than fits
            throw WrongValue.not(type);
        }
    }
}
