package nl.plekje.placement.application;

import static nl.plekje.placement.terms.WaitlistCriterion.COMPOSED_SCORE;
import static nl.plekje.placement.terms.WaitlistCriterion.REGISTRATION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
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
    private final LocalDate today;

    /** @param policy the conditions in force today: one list has one order, whenever its families registered */
    WaitlistPolicy(Versioned<PlacementTerms> policy, LocalDate today) {
        this.policy = policy;
        this.terms = policy.terms().waitlist();
        this.today = today;
    }

    /** The list in its order. */
    List<Waiting> ordered(List<Waiting> list) {
        return list.stream().sorted(Comparator.comparing(this::rank)).toList();
    }

    WaitlistRank rank(Waiting waiting) {
        return WaitlistRank.of(waiting, terms);
    }

    /**
     * Where one stands among those who compete for the same seats; for an application that is not confirmed, where it
     * would stand.
     *
     * @param list all of the location and care type, in any order
     * @param location name of the location
     */
    WaitlistPosition position(Waiting own, List<Waiting> list, String location) {
        Map<WaitlistCriterion, Integer> ahead = new EnumMap<>(WaitlistCriterion.class);
        list.stream()
                .filter(other -> other.state() == ApplicationState.CONFIRMED
                        && !other.id().equals(own.id())
                        && rank(other).compareTo(rank(own)) < 0
                        && other.competesWith(own, today))
                .forEach(other -> ahead.merge(decisive(other, own), 1, Integer::sum));
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

    /** The criterion that puts one before the other. */
    private WaitlistCriterion decisive(Waiting first, Waiting second) {
        return terms.priority().stream()
                .filter(criterion ->
                        first.met().contains(criterion) && !second.met().contains(criterion))
                .findFirst()
                .orElse(REGISTRATION);
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
