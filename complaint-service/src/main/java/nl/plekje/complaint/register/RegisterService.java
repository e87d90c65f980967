package nl.plekje.complaint.register;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.service.audit.Audit;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.problem.NotFound;

/** Takes registers in and shows them. */
@ApplicationScoped
class RegisterService {

    /** A file with more bad rows than this is mended better by its maker than by reading on. */
    private static final int SHOWN = 100;

    private final RegisterRepository registers;
    private final Audit audit;
    private final Caller caller;
    private final Vertx vertx;

    RegisterService(RegisterRepository registers, Audit audit, Caller caller, Vertx vertx) {
        this.registers = registers;
        this.audit = audit;
        this.caller = caller;
        this.vertx = vertx;
    }

    /** Reads a file into the register of a year; see {@link RegisterReader} for what is refused. */
    Uni<ImportedView> read(int year, byte[] file) {
        // Five megabytes take too long for the event loop.
        return vertx.executeBlocking(() -> RegisterReader.read(file)).chain(register -> registers
                .store(year, register.rows())
                .call(() -> audit.record(caller.account(), "register-imported", "register/" + year))
                .map(changed -> new ImportedView(
                        register.rows().size() + register.refused().size(),
                        register.rows().size(),
                        changed,
                        register.refused().size(),
                        register.refused().stream().limit(SHOWN).toList())));
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
