package nl.plekje.placement.application;

import static nl.plekje.placement.terms.WaitlistCriterion.COMPOSED_SCORE;
import static nl.plekje.placement.terms.WaitlistCriterion.REGISTRATION;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.placement.terms.WaitlistCriterion;
import nl.plekje.placement.terms.WaitlistTerms;
import nl.plekje.service.policy.Versioned;

/**
 * The order in which families wait for places of one location and care type (PL-048, PL-051), and the place of each in it.
 * Only confirmed applications count. A composed score depends on the seats that are being given, so it is told and not
 * guessed.
 */
final class WaitlistPolicy {

    private final WaitlistTerms terms;
    private final Versioned<PlacementTerms> policy;

    /** @param policy the conditions in force today: one list has one order, whenever its families registered */
    WaitlistPolicy(Versioned<PlacementTerms> policy) {
        this.policy = policy;
        this.terms = policy.terms().waitlist();
    }

    /** What goes before the moment of registration, weightiest first. */
    List<WaitlistCriterion> criteria() {
        return terms.priority().subList(0, terms.priority().size() - 1);
    }

    /** The list in its order. */
    List<Waiting> ordered(List<Waiting> list) {
        return list.stream().sorted(Comparator.comparing(this::rank)).toList();
    }

    WaitlistRank rank(Waiting waiting) {
        return WaitlistRank.of(waiting, terms);
    }

    /**
     * Where one stands among those who compete for the same seats.
     *
     * @param ahead the other families that stand before it, by the criterion that puts them there
     * @param location name of the location
     */
    WaitlistPosition position(Map<WaitlistCriterion, Integer> ahead, String location) {
        var count = ahead.values().stream().mapToInt(Integer::intValue).sum();
        return new WaitlistPosition(count + 1, Map.copyOf(ahead), why(ahead, count, location));
    }

    /** Why an application stands where it does: what it meets, and since when it waits. */
    Explanation why(Waiting waiting) {
        var why = explanation("placement.waitlist.order").with("registered", FactValue.instant(waiting.registeredAt()));
        for (var criterion : terms.priority()) {
            if (waiting.met().contains(criterion) || criterion == REGISTRATION) {
                why = why.because(explanation("placement.waitlist.reason." + word(criterion))
                        .with("number", FactValue.number(terms.number(criterion)))
                        .with("registered", FactValue.instant(waiting.registeredAt())));
            }
        }
        return withScore(why);
    }

    private Explanation why(Map<WaitlistCriterion, Integer> ahead, int count, String location) {
        var why = explanation("placement.waitlist.position")
                .with("location", FactValue.text(location))
                .with("position", FactValue.number(count + 1L))
                .with("families", FactValue.number(count));
        for (var criterion : terms.priority()) {
            var families = ahead.getOrDefault(criterion, 0);
            if (families > 0) {
                why = why.because(explanation("placement.waitlist.ahead." + word(criterion))
                        .with("families", FactValue.number(families))
                        .with("number", FactValue.number(terms.number(criterion))));
            }
        }
        return withScore(why);
    }

    private Explanation withScore(Explanation why) {
        return terms.priority().contains(COMPOSED_SCORE)
                ? why.because(explanation("placement.waitlist.score-when-given")
                        .with("number", FactValue.number(terms.number(COMPOSED_SCORE))))
                : why;
    }

    private Explanation explanation(String key) {
        return Explanation.of(key, terms.source()).under(policy.version());
    }

    private static String word(WaitlistCriterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
