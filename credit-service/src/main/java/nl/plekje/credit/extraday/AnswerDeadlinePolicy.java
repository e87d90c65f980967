package nl.plekje.credit.extraday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/** Decides by when a request for an extra day is answered. */
public final class AnswerDeadlinePolicy {

    private AnswerDeadlinePolicy() {}

    /**
     * CR-028: closing time of the office on the day that the family chose, or its last closing time before where it is
     * closed that day; the end of the day where that has passed when the family asks. Never later than the session
     * begins. Without a choice so many elapsed hours before the session. A request that comes after that moment is
     * answered at once.
     */
    public static AnswerDeadline decide(ExtraDayWish wish, ExtraDayTerms terms) {
        var hours = terms.decision().hoursBefore();
        var latest = wish.answerBy()
                .map(day -> earlier(closing(day, wish, terms), wish.sessionStart()))
                .orElseGet(() -> wish.sessionStart().minus(Duration.ofHours(hours)));

        if (!latest.isAfter(wish.requestedAt())) {
            return new AnswerDeadline(wish.requestedAt(), sentence("at-once", latest, terms));
        }
        return new AnswerDeadline(
                latest,
                wish.answerBy().isPresent()
                        ? sentence("own-date", latest, terms)
                        : sentence("before-session", latest, terms).with("hours", FactValue.number(hours)));
    }

    private static Explanation sentence(String key, Instant deadline, ExtraDayTerms terms) {
        return Explanation.of(
                        "credit.extra-day.deadline." + key, terms.decision().source())
                .under(terms.version())
                .with("deadline", FactValue.instant(deadline));
    }

    private static Instant closing(LocalDate day, ExtraDayWish wish, ExtraDayTerms terms) {
        var closing = terms.decision().closing(day);
        return closing.isAfter(wish.requestedAt()) ? closing : Amsterdam.endOf(day);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
