package nl.plekje.kernel.explanation;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.plekje.kernel.calendar.Amsterdam;

/**
 * How one language writes facts: numbers, hours, money and moments. The web apps write them the same way. Safe for use by
 * many threads.
 */
final class Notation {

    private static final int MINUTES_PER_HOUR = 60;

    private final Language language;
    private final Locale locale;
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter euros;
    private final LocalizedNumberFormatter percentage;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateAndTime;
    private final DateTimeFormatter time;
    private final DateTimeFormatter month;

    Notation(Language language) {
        this.language = language;
        locale = language.locale();
        number = NumberFormatter.withLocale(locale)
                .precision(Precision.maxFraction(2))
                .roundingMode(RoundingMode.HALF_UP);
        euros = NumberFormatter.withLocale(locale).unit(Currency.getInstance("EUR"));
        percentage = number.unit(MeasureUnit.PERCENT).scale(Scale.powerOfTen(2));
        date = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", locale);
        dateAndTime = DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm", locale);
        time = DateTimeFormatter.ofPattern("HH:mm", locale);
        month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
    }

    /** The fact in words, without {@link FactValue.Kind#CODE}, whose words stand in the catalogue. */
    String write(FactValue fact) {
        var value = fact.value();
        return switch (fact.kind()) {
            case TEXT -> value;
            case CODE -> throw new IllegalArgumentException("the catalogue words a code: " + value);
            case NUMBER -> number.format(Long.parseLong(value)).toString();
            case MINUTES -> hours(Long.parseLong(value));
            case CENTS ->
                euros.format(BigDecimal.valueOf(Long.parseLong(value), 2)).toString();
            case DATE -> date.format(LocalDate.parse(value));
            case TIME -> time.format(LocalTime.parse(value));
            case INSTANT -> dateAndTime.format(Amsterdam.dateTimeOf(Instant.parse(value)));
            case WEEKDAY -> DayOfWeek.valueOf(value).getDisplayName(TextStyle.FULL, locale);
            case MONTH -> month.format(YearMonth.parse(value));
            case SHARE -> percentage.format(new BigDecimal(value)).toString();
        };
    }

    /** {@code 10,5 uur}; where two decimals of an hour are not exact, {@code 1 uur en 40 minuten}. */
    private String hours(long minutes) {
        if (minutes * 100 % MINUTES_PER_HOUR == 0) {
            var hours = BigDecimal.valueOf(minutes * 100 / MINUTES_PER_HOUR, 2);
            return number.format(hours) + " " + hourWord(hours.compareTo(BigDecimal.ONE) == 0);
        }
        var whole = minutes / MINUTES_PER_HOUR;
        var rest = minuteWords(whole == 0 ? minutes : Math.abs(minutes % MINUTES_PER_HOUR));
        return whole == 0
                ? rest
                : number.format(whole) + " " + hourWord(whole == 1) + (language == Language.DUTCH ? " en " : " and ")
                        + rest;
    }

    private String hourWord(boolean one) {
        return language == Language.DUTCH ? "uur" : one ? "hour" : "hours";
    }

    private String minuteWords(long minutes) {
        var one = minutes == 1;
        var word = language == Language.DUTCH ? (one ? "minuut" : "minuten") : (one ? "minute" : "minutes");
        return number.format(minutes) + " " + word;
    }
}
