package nl.plekje.credit.bookable;

import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/** Says how likely a day is to be granted, from its seats and from how such requests were answered of late (C4). */
public final class LikelihoodPolicy {

    private static final String SENTENCES = "credit.bookable.";

    private LikelihoodPolicy() {}

    /**
     * A day of a group, for one child.
     *
     * @param closedBy why it is closed; empty when it is open
     * @param freeSeats seats free for a child of this age all day; empty as long as they are not known
     * @param waiting requests of others for that day without an answer: they may take the seats
     * @param ofGroup how requests of the group were answered of late
     */
    public record GroupDay(
            LocalDate day, Optional<Cause> closedBy, Optional<Integer> freeSeats, int waiting, Approvals ofGroup) {}

    /** The word for the day and why. */
    public record Answer(Likelihood likelihood, Explanation why) {}

    /**
     * Full without a free seat; likely where a seat is left after those who asked before and such requests are mostly
     * granted; doubtful otherwise.
     */
    public static Answer decide(GroupDay day) {
        if (day.closedBy().isPresent()) {
            return new Answer(
                    Likelihood.CLOSED,
                    sentence("closed", day)
                            .with("cause", FactValue.code(day.closedBy().get())));
        }
        if (day.freeSeats().isEmpty()) {
            return new Answer(Likelihood.DOUBTFUL, withRate(sentence("unknown", day), day));
        }
        var free = day.freeSeats().get();
        if (free <= 0) {
            return new Answer(Likelihood.FULL, sentence("full", day));
        }
        if (free <= day.waiting()) {
            return new Answer(Likelihood.DOUBTFUL, withRate(seats("more-ask", day), day));
        }
        return day.ofGroup().isMostlyGranted()
                ? new Answer(Likelihood.LIKELY, withRate(seats("likely", day), day))
                : new Answer(Likelihood.DOUBTFUL, withRate(seats("mostly-declined", day), day));
    }

    private static Explanation seats(String key, GroupDay day) {
        return sentence(key, day)
                .with("free", FactValue.number(day.freeSeats().orElseThrow()))
                .with("waiting", FactValue.number(day.waiting()));
    }

    private static Explanation sentence(String key, GroupDay day) {
        return Explanation.of(SENTENCES + key).with("day", FactValue.date(day.day()));
    }

    private static Explanation withRate(Explanation why, GroupDay day) {
        return day.ofGroup().answered() == 0
                ? why
                : why.because(Explanation.of(SENTENCES + "rate")
                        .with("granted", FactValue.number(day.ofGroup().granted()))
                        .with("answered", FactValue.number(day.ofGroup().answered())));
    }
}
