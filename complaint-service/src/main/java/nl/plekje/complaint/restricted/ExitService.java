package nl.plekje.complaint.restricted;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.Deed;
import nl.plekje.complaint.history.CaseEvent.Left;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.Id;
import nl.plekje.service.caller.Caller;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands a case, or a part of it, to a legal route. */
@ApplicationScoped
class ExitService {

    private final CommandService commands;
    private final RecordRepository records;
    private final Caller caller;
    private final Clock clock;

    ExitService(CommandService commands, RecordRepository records, Caller caller, Clock clock) {
        this.commands = commands;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    /** In one transaction: the record holds all, the case says that it left, and what was written is in it no more. */
    Uni<RestResponse<CaseStanding>> leave(ComplaintId id, ExitRequest request) {
        var whole = request.rest() == null;
        var record = Id.next();
        var before = new AtomicReference<CaseFile>();
        return commands.asHandler(id, "complaint-left", situation -> {
                    before.set(situation.requireOpen().file());
                    return Deed.all(new Left(request.route(), whole, situation.results()));
                })
                .call(() ->
                        records.open(record, before.get(), request.route(), whole, caller.account(), clock.instant()))
                .call(() -> whole ? records.empty(id, record) : records.leave(id, request.rest()));
    }
}
