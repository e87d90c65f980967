package nl.plekje.complaint.register;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.problem.NotFound;

/** Takes registers in and shows them. */
@ApplicationScoped
class RegisterService {

    /** A file with more bad rows than this is mended better by its maker than by reading on. */
    private static final int SHOWN = 100;

    private final RegisterRepository registers;
    private final TermsService terms;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final Vertx vertx;

    RegisterService(
            RegisterRepository registers, TermsService terms, Audit audit, Caller caller, Clock clock, Vertx vertx) {
        this.registers = registers;
        this.terms = terms;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.vertx = vertx;
    }

    /** Reads a file into the register of a year; see {@link RegisterReader} for what is refused. */
    Uni<ImportedView> read(int year, byte[] file) {
        // Five megabytes take too long for the event loop.
        return vertx.executeBlocking(() -> RegisterReader.read(file)).chain(register -> registers
                .lock()
                .chain(() -> newLabels(register))
                .chain(labels -> registers
                        .store(year, register.rows())
                        .call(() -> audit.record(caller.account(), "register-imported", "register/" + year))
                        .map(changed -> new ImportedView(
                                register.rows().size() + register.refused().size(),
                                register.rows().size(),
                                changed,
                                labels,
                                register.refused().size(),
                                register.refused().stream().limit(SHOWN).toList()))));
    }

    /** Labels of a file that no register had and that are no provider of ours: new, or mistyped. */
    private Uni<List<String>> newLabels(RegisterFile register) {
        return registers.labels().map(known -> register.rows().stream()
                .map(RegisterRow::label)
                .distinct()
                .filter(label -> !label.equals(RegisterRow.NO_LABEL) && !known.contains(label))
                .filter(label -> terms.brand(label).isEmpty())
                .sorted()
                .toList());
    }

    /** Takes rows, or a whole year, out; fails with {@link NotFound} for a year without a register. */
    Uni<RemovalView> remove(int year, RemovalRequest request) {
        var seqs = request.rows() == null ? null : request.rows().toArray(Integer[]::new);
        return registers
                .lock()
                .chain(() -> registers.remove(year, seqs, request.reason(), caller.account(), clock.instant()))
                .invoke(removed -> {
                    if (removed == null && seqs == null) {
                        throw new NotFound();
                    }
                    if (seqs != null && (removed == null || removed.rows() < seqs.length)) {
                        throw new RuleBroken("/rows", Explanation.of("complaint.register.no-such-row"));
                    }
                })
                .call(() -> audit.record(caller.account(), "register-rows-removed", "register/" + year));
    }

    /** The table of a year; fails with {@link NotFound} when its register is empty. */
    Uni<TableView> table(int year) {
        return registers.count(year).chain(counted -> {
            if (counted.total().total() == 0) {
                throw new NotFound();
            }
            return registers
                    .withoutVerdict(year)
                    .map(rows -> TableView.of(
                            year, counted, rows, PublishedReport.of(year).orElse(null)));
        });
    }
}
