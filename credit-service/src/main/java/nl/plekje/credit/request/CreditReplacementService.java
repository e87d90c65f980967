package nl.plekje.credit.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.plekje.credit.ledger.CreditGainedHandler;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.OpenLedgers;
import nl.plekje.credit.session.ExtraDay;
import nl.plekje.credit.session.ExtraDayRepository;
import nl.plekje.credit.session.SessionService;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.ChildId;

/**
 * Credit that comes later takes the place of what would be invoiced, or of what was used in advance (C3, CR-018, CR-053): of
 * granted days to come, the first day first.
 */
@ApplicationScoped
class CreditReplacementService implements CreditGainedHandler {

    private final ExtraDayRepository extraDays;
    private final SessionService sessions;
    private final Clock clock;

    CreditReplacementService(ExtraDayRepository extraDays, SessionService sessions, Clock clock) {
        this.extraDays = extraDays;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<Void> gained(OpenLedgers open, Set<ChildId> children) {
        var now = clock.instant();
        return extraDays.invoiced(children, Amsterdam.dateOf(now)).chain(invoiced -> advanced(open, children)
                .chain(advanced -> sessions.replaced(open, together(advanced, invoiced), now)));
    }

    private static List<ExtraDay> together(List<ExtraDay> advanced, List<ExtraDay> invoiced) {
        return Stream.concat(advanced.stream(), invoiced.stream()).distinct().toList();
    }

    private Uni<List<ExtraDay>> advanced(OpenLedgers open, Set<ChildId> children) {
        var days = open.lots(children).stream()
                .filter(lot -> lot.origin() == Lot.Origin.ADVANCE && lot.advancedMinutes() > 0)
                .map(lot -> lot.extraDay().orElseThrow())
                .distinct()
                .toList();
        return days.isEmpty()
                ? Uni.createFrom().item(List.of())
                : extraDays.find(days).map(found -> days.stream()
                        .filter(found::containsKey)
                        .map(found::get)
                        .toList());
    }
}
