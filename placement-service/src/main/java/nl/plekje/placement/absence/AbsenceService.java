package nl.plekje.placement.absence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
import nl.plekje.service.command.AnsweredCommands;
import nl.plekje.service.database.Constraint;
import nl.plekje.service.problem.Conflict;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Reports absences and takes them back. */
@ApplicationScoped
class AbsenceService {

    private static final RuleId CR_040 = new RuleId("CR-040");

    private final AbsenceReportRepository reports;
    private final AbsenceRefusalRepository refusals;
    private final AbsenceRepository absences;
    private final AnsweredCommands commands;
    private final AccessRepository access;
    private final ReturnService returns;
    private final Audit audit;
    private final Clock clock;

    AbsenceService(
            AbsenceReportRepository reports,
            AbsenceRefusalRepository refusals,
            AbsenceRepository absences,
            AnsweredCommands commands,
            AccessRepository access,
            ReturnService returns,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.refusals = refusals;
        this.absences = absences;
        this.commands = commands;
        this.access = access;
        this.returns = returns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reports an absence: one statement when all is well, and a look at what is wrong when not. */
    Uni<RestResponse<AbsenceView>> report(AbsenceReport report) {
        return reports.write(report)
                .onFailure(Constraint.named("pk_command"))
                .recoverWithNull()
                .chain(written -> written != null
                        ? Uni.createFrom().item(RestResponse.status(Status.CREATED, written))
                        : Panache.withSession(() -> replayOrRefuse(report)));
    }

    private Uni<RestResponse<AbsenceView>> replayOrRefuse(AbsenceReport report) {
        if (report.key() == null) {
            return refuse(report);
        }
        return commands.<AbsenceView>first(
                        report.viewer().account(), report.key(), report.fingerprint(), AbsenceView.class)
                .chain(first ->
                        first == null ? refuse(report) : Uni.createFrom().item(first));
    }

    private Uni<RestResponse<AbsenceView>> refuse(AbsenceReport report) {
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
