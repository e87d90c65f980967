package nl.plekje.kernel.explanation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Objects;
import nl.plekje.kernel.money.Cents;

/**
 * One fact that a decision used, with its kind, so that every reader (screen, mail, letter) can write it in its own
 * language and notation.
 *
 * @param kind what the value is and in which unit
 * @param value the value in its machine form: ISO date, instant or time, a whole number, or the text itself
 */
public record FactValue(Kind kind, String value) {

    /** The kinds of facts; each says how {@code value} is written. */
    public enum Kind {
        /** Free text, shown as it stands: a name, a clause. */
        TEXT,
        /** A code that the catalogue translates under {@code code.<value>}. */
        CODE,
        /** A whole number. */
        NUMBER,
        /** A duration in whole minutes, shown as hours. */
        MINUTES,
        /** An amount in whole euro cents. */
        CENTS,
        /** An ISO date, local to Amsterdam. */
        DATE,
        /** An ISO local time. */
        TIME,
        /** An ISO instant in UTC, shown in Amsterdam time. */
        INSTANT,
        /** A day of the week: {@code MONDAY} to {@code SUNDAY}. */
        WEEKDAY,
        /** A month: {@code 2026-11}. */
        MONTH,
        /** A fraction of one with a point as decimal sign, shown as a percentage. */
        SHARE
    }

    public FactValue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    public static FactValue text(String value) {
        return new FactValue(Kind.TEXT, value);
    }

    public static FactValue code(Enum<?> value) {
        return new FactValue(Kind.CODE, value.name());
    }

    public static FactValue number(long value) {
        return new FactValue(Kind.NUMBER, Long.toString(value));
    }

    public static FactValue minutes(long value) {
        return new FactValue(Kind.MINUTES, Long.toString(value));
    }

    public static FactValue cents(long value) {
        return new FactValue(Kind.CENTS, Long.toString(value));
    }

    public static FactValue cents(Cents value) {
        return cents(value.amount());
    }

    public static FactValue date(LocalDate value) {
        return new FactValue(Kind.DATE, value.toString());
    }

    public static FactValue time(LocalTime value) {
        return new FactValue(Kind.TIME, value.toString());
    }

    public static FactValue instant(Instant value) {
        return new FactValue(Kind.INSTANT, value.toString());
    }

    public static FactValue weekday(DayOfWeek value) {
        return new FactValue(Kind.WEEKDAY, value.name());
    }

    public static FactValue month(YearMonth value) {
        return new FactValue(Kind.MONTH, value.toString());
    }

    /** A part of one, as 0.044 for 4.4 %. */
    public static FactValue share(BigDecimal value) {
        return new FactValue(Kind.SHARE, value.toPlainString());
    }
}
