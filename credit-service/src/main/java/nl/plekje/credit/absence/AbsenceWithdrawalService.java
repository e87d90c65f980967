package nl.plekje.credit.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.absence.AbsenceWithdrawalView.Day;
import nl.plekje.credit.contract.ContractRepository;
import nl.plekje.credit.extraday.ExtraDayPolicy;
import nl.plekje.credit.session.CreditBook;
import nl.plekje.credit.session.ExtraDay;
import nl.plekje.credit.session.SessionService;
import nl.plekje.credit.tariff.TariffRepository;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.service.problem.NotFound;

/** Quotes what taking an absence back costs, by the very moves that will be made. */
@ApplicationScoped
class AbsenceWithdrawalService {

    private final SessionService sessions;
    private final ContractRepository contracts;
    private final TariffRepository tariffs;

    AbsenceWithdrawalService(SessionService sessions, ContractRepository contracts, TariffRepository tariffs) {
        this.sessions = sessions;
        this.contracts = contracts;
        this.tariffs = tariffs;
    }

    /**
     * What becomes of credit and extra days; empty for an absence of the child that was not told of. Fails with
     * {@link NotFound} for one that was taken back.
     */
    Uni<Optional<AbsenceWithdrawalView>> quote(ChildId child, AbsenceId id, Instant now) {
        return sessions.knows(child, id).chain(known -> {
            if (!known) {
                return Uni.createFrom().item(Optional.empty());
            }
            return sessions.ifWithdrawn(child, id, now)
                    .onItem()
                    .ifNull()
                    .failWith(NotFound::new)
                    .chain(book -> days(book).map(days -> Optional.of(view(book, id, days))));
        });
    }

    private Uni<List<Day>> days(CreditBook book) {
        var found = new ArrayList<Day>();
        var all = Uni.createFrom().voidItem();
        for (var extraDay : book.changedDays()) {
            all = all.chain(() -> day(book, extraDay)).invoke(found::add).replaceWithVoid();
        }
        return all.replaceWith(found);
    }

    private Uni<Day> day(CreditBook book, ExtraDay it) {
        var more = it.parts().invoiced()
                - book.partsBefore(it.id()).map(ExtraDay.Parts::invoiced).orElse(0);
        return contracts
                .find(it.contract())
                .chain(contract -> tariffs.ofExtraDay(contract.provider(), it.careType(), it.day()))
                .map(rate -> new Day(
                        it.id(),
                        it.day(),
                        it.state(),
                        it.parts().credit(),
                        it.parts().invoiced(),
                        more,
                        rate.map(perHour -> ExtraDayPolicy.price(more, perHour).amount())
                                .orElse(null)));
    }

    private static AbsenceWithdrawalView view(CreditBook book, AbsenceId id, List<Day> days) {
        var absence = book.absence(id);
        var minutes = absence.judgedMinutes();
        var begins = Amsterdam.at(absence.day(), absence.from());
        return new AbsenceWithdrawalView(id, absence.day(), minutes, begins, days, why(minutes, days, begins));
    }

    private static Explanation why(int minutes, List<Day> days, Instant begins) {
        if (minutes == 0) {
            return Explanation.of("credit.absence.withdrawal.nothing").with("until", FactValue.instant(begins));
        }
        var credit = Explanation.of("credit.absence.withdrawal.credit").with("minutes", FactValue.minutes(minutes));
        return days.isEmpty() ? credit : credit.because(Explanation.of("credit.absence.withdrawal.days"));
    }
}
