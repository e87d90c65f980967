package nl.plekje.complaint.signal;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.complaint.signal.SignalRepository.Open;
import nl.plekje.events.Fact;
import nl.plekje.events.SignalCleared;
import nl.plekje.events.SignalRaised;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.outbox.Outbox;

/** The engine: looks where each condition holds, raises what is new, clears what is gone. */
@ApplicationScoped
public class SignalService {

    private final Map<String, Signal> kinds = new TreeMap<>();
    private final SignalRepository signals;
    private final Outbox outbox;

    SignalService(@All List<Signal> all, SignalRepository signals, Outbox outbox) {
        for (var signal : all) {
            if (kinds.put(signal.kind(), signal) != null) {
                throw new IllegalStateException("two signals for " + signal.kind());
            }
        }
        this.signals = signals;
        this.outbox = outbox;
    }

    /** All signals, by kind. */
    public Map<String, Signal> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    /** Looks once for one signal, in the current transaction. */
    public Uni<Void> look(Signal signal, Instant now) {
        return signals.find(signal, now, Amsterdam.dateOf(now))
                .chain(findings -> signals.open(signal.kind()).chain(open -> settle(signal, findings, open, now)));
    }

    private Uni<Void> settle(Signal signal, List<Finding> findings, List<Open> open, Instant now) {
        var standing = open.stream().collect(Collectors.toMap(Open::subject, Function.identity()));
        Map<UUID, Finding> fresh = new LinkedHashMap<>();
        Map<UUID, Finding> changed = new LinkedHashMap<>();
        for (var finding : findings) {
            var known = standing.remove(finding.subject());
            if (known == null) {
                fresh.put(SignalRepository.nextId(), finding);
            } else if (!known.says(finding)) {
                changed.put(known.id(), finding);
            }
        }
        var gone = List.copyOf(standing.values());
        var facts = new ArrayList<Fact>();
        fresh.forEach((id, finding) -> facts.add(new SignalRaised(
                id,
                1,
                signal.kind(),
                finding.location() == null ? null : new LocationId(finding.location()),
                finding.since(),
                now)));
        gone.forEach(it -> facts.add(new SignalCleared(it.id(), it.version() + 1, signal.kind(), now)));
        return signals.raise(signal.kind(), fresh, now)
                .chain(() -> signals.update(changed))
                .chain(() -> signals.clear(gone, now))
                .chain(() -> outbox.append(facts));
    }

    /** The kinds in numbers, the heaviest first. */
    Uni<List<SignalSummary>> summary(Instant now) {
        return signals.counts(now).map(counts -> {
            var byKind = counts.stream().collect(Collectors.toMap(SignalRepository.Count::kind, Function.identity()));
            return kinds.values().stream()
                    .map(signal -> {
                        var count = byKind.getOrDefault(
                                signal.kind(), new SignalRepository.Count(signal.kind(), 0, 0, 0, 0));
                        return new SignalSummary(
                                signal.kind(),
                                signal.owner(),
                                signal.action(),
                                signal.complaints(),
                                count.open(),
                                count.locations(),
                                count.raised(),
                                count.followed());
                    })
                    .sorted(java.util.Comparator.comparing(SignalSummary::complaints)
                            .reversed())
                    .toList();
        });
    }
}
