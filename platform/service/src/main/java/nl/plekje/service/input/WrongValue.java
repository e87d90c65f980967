package nl.plekje.service.input;

import nl.plekje.kernel.calendar.PlausibleDates;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.service.problem.ExpectedValue;

/** A text that is no value of the type asked for. The place is known to who reads it. */
final class WrongValue extends RuntimeException {

    private final transient Explanation why;

    private WrongValue(Explanation why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    /** What stands there is not of this type. */
    static WrongValue not(Class<?> type) {
        return new WrongValue(ExpectedValue.explain(type));
    }

    /** It is a date, a month or a moment, but one that nobody means. */
    static WrongValue implausible() {
        return new WrongValue(Explanation.of("problem.field.date-bounds")
                .with("first", FactValue.date(PlausibleDates.FIRST))
                .with("last", FactValue.date(PlausibleDates.LAST)));
    }

    /** It holds this code point, which no text may hold. */
    static WrongValue misplaced(int codePoint) {
        return new WrongValue(Explanation.of("problem.field.character")
                .with("character", FactValue.text("U+%04X".formatted(codePoint))));
    }

    /** What should stand there. */
    Explanation why() {
        return why;
    }
}
