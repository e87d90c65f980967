package nl.plekje.placement.absence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.access.AccessRepository;
import nl.plekje.placement.access.Viewer;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.problem.Conflict;

/** Reports absences and takes them back. */
@ApplicationScoped
class AbsenceService {

    private static final RuleId CR_040 = new RuleId("CR-040");

    private final AbsenceReportRepository reports;
    private final AbsenceRefusalRepository refusals;
    private final AbsenceRepository absences;
    private final AccessRepository access;
    private final ReturnService returns;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    AbsenceService(
            AbsenceReportRepository reports,
            AbsenceRefusalRepository refusals,
            AbsenceRepository absences,
            AccessRepository access,
            ReturnService returns,
            Audit audit,
            Clock clock,
            ObjectMapper json) {
        this.reports = reports;
        this.refusals = refusals;
        this.absences = absences;
        this.access = access;
        this.returns = returns;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What became of a report.
     *
     * @param replayed whether the command was answered before and this is that answer
     */
    record Reported(AbsenceView absence, boolean replayed) {}

    /** Reports an absence: one statement when all is well, and a look at what is wrong when not. */
    Uni<Reported> report(AbsenceReport report) {
        return reports.write(report)
                .onFailure(Constraint.named("pk_command"))
                .recoverWithNull()
                .chain(written -> written != null
                        ? Uni.createFrom().item(new Reported(written, false))
                        : Panache.withSession(() -> replayOrRefuse(report)));
    }

    private Uni<Reported> replayOrRefuse(AbsenceReport report) {
        var answered = report.key() == null
                ? Uni.createFrom().<AbsenceRefusalRepository.Answered>nullItem()
                : refusals.answered(report.viewer().account(), report.key());
        return answered.chain(first -> first == null ? refuse(report) : replay(first, report));
    }

    private Uni<Reported> replay(AbsenceRefusalRepository.Answered first, AbsenceReport report) {
        if (!MessageDigest.isEqual(first.fingerprint(), report.fingerprint())) {
            throw new RuleBroken("", Explanation.of("problem.idempotency-key-reused"));
        }
        try {
            return Uni.createFrom().item(new Reported(json.readValue(first.answer(), AbsenceView.class), true));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that can no longer be read", e);
        }
    }

    private Uni<Reported> refuse(AbsenceReport report) {
        var request = report.request();
        return access.requireChild(report.child(), report.viewer())
                .chain(() -> refusals.sessions(report))
                .map(sessions -> {
                    throw AbsenceRefusal.of(request.day(), sessions);
                });
    }

    /** Takes an absence back. Runs in the transaction of the command. */
    Uni<AbsenceView> withdraw(ChildId child, AbsenceId absence, Viewer viewer) {
        return access.requireChild(child, viewer)
                .chain(() -> absences.locked(child, absence))
                .invoke(this::requireCanBeTakenBack)
                .call(found -> returns.giveBack(found, clock.instant()).invoke(AbsenceService::requireGivenBack))
                .call(() -> audit.record(viewer.account(), "absence-withdrawn", "absence/" + absence))
                .map(AbsenceEntity::view);
    }

    private void requireCanBeTakenBack(AbsenceEntity absence) {
        if (absence.withdrawnAt != null) {
            throw new Conflict("", Explanation.of("placement.absence.withdrawn-before"));
        }
        if (absence.swappedFor != null) {
            throw new RuleBroken("", Explanation.of("placement.absence.swapped", CR_040));
        }
        if (!clock.instant().isBefore(absence.sessionStart())) {
            throw new RuleBroken(
                    "",
                    Explanation.of("placement.absence.too-late-to-undo")
                            .with("begun", FactValue.instant(absence.sessionStart())));
        }
    }

    private static void requireGivenBack(Optional<RuleBroken> refusal) {
        refusal.ifPresent(why -> {
            throw why;
        });
    }
}
