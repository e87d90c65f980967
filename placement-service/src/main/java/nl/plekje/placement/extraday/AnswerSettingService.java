package nl.plekje.placement.extraday;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.placement.extraday.ExtraDayRepository.Origin;
import nl.plekje.placement.terms.ExtraDayTerms.Answers;
import nl.plekje.placement.terms.PlacementTerms;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.problem.NotChangedHere;

/** Whether a location leaves free seats to be given by themselves, instead of as its provider's conditions have it. */
@ApplicationScoped
class AnswerSettingService {

    private final ExtraDayRepository requests;
    private final AccessRepository access;
    private final Policies<PlacementTerms> policies;
    private final Audit audit;
    private final Clock clock;

    AnswerSettingService(
            ExtraDayRepository requests,
            AccessRepository access,
            Policies<PlacementTerms> policies,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.access = access;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<AnswerSettingView> get(LocationId location, Viewer viewer) {
        return access.requireLocation(location, viewer)
                .chain(() -> requests.setting(location))
                .map(this::view);
    }

    /** Holds for requests that come in, and for those that wait. Runs in the transaction of the command. */
    Uni<AnswerSettingView> set(LocationId location, AnswerSettingRequest request, Viewer viewer) {
        return get(location, viewer)
                .invoke(before -> requireShown(before, request))
                .chain(() -> requests.setAnswers(location, request.own()))
                .chain(() -> audit.record(viewer.account(), "extra-day-answers-set", "location/" + location))
                .chain(() -> requests.setting(location))
                .map(this::view)
                .call(view -> requests.answerWaiting(location, view.answers() == Answers.AUTOMATIC_WHEN_SEAT));
    }

    private static void requireShown(AnswerSettingView before, AnswerSettingRequest request) {
        if (request.answers() != request.own()) {
            NotChangedHere.refuse("/answers", request.answers(), before.answers());
        }
        NotChangedHere.refuse("/conditions", request.conditions(), before.conditions());
        NotChangedHere.refuse("/atDeadline", request.atDeadline(), before.atDeadline());
        NotChangedHere.refuse("/policy", request.policy(), before.policy());
    }

    private AnswerSettingView view(Origin origin) {
        var conditions = policies.of(origin.provider()).on(Amsterdam.dateOf(clock.instant()));
        var terms = conditions.terms().extraDay();
        return new AnswerSettingView(
                origin.answers() == null ? terms.answers() : origin.answers(),
                origin.answers(),
                terms.answers(),
                terms.atDeadline(),
                conditions.version().toString());
    }
}
