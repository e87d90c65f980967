package nl.plekje.complaint.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.clock.ClockPlan;
import nl.plekje.complaint.clock.ClockPolicy;
import nl.plekje.complaint.colleague.ColleagueRepository;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;

/** Gathers what decisions in a case use. */
@ApplicationScoped
public class SituationService {

    private final TermsService terms;
    private final ColleagueRepository colleagues;

    SituationService(TermsService terms, ColleagueRepository colleagues) {
        this.terms = terms;
        this.colleagues = colleagues;
    }

    /** The situation of a case for who acts. */
    public Uni<Situation> of(CaseFile file, Viewer actor, Instant now) {
        return colleagues.above(file.now().owner()).map(above -> of(file, above, actor, now));
    }

    /** The situation of a case with this line above its owner. */
    public Situation of(CaseFile file, List<String> above, Viewer actor, Instant now) {
        var filedAt = file.now().filedAt();
        var handling = terms.handling(Amsterdam.dateOf(filedAt), file.now().provider());
        var calendar = terms.calendar(handling);
        Map<ClockKind, ClockPlan> plans = new EnumMap<>(ClockKind.class);
        for (var kind : ClockKind.values()) {
            plans.put(kind, ClockPolicy.plan(kind, filedAt, handling, calendar));
        }
        var situation = new Situation(file, handling, calendar, plans, List.of(), actor, now);
        return situation.under(situation.impartial(above));
    }
}
