package nl.plekje.complaint.judgement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.plekje.complaint.casework.CaseStanding;
import nl.plekje.complaint.casework.CommandService;
import nl.plekje.complaint.casework.HistoryRepository;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.casework.SituationService;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.document.DocumentRepository;
import nl.plekje.complaint.document.Pdf;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.Party;
import nl.plekje.complaint.judgement.JudgementRepository.Addressee;
import nl.plekje.complaint.terms.ExternalTerms;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.problem.NotFound;
import org.jboss.resteasy.reactive.RestResponse;

/** Composes, checks and gives verdicts. */
@ApplicationScoped
class VerdictService {

    private final JudgementRepository judgements;
    private final HistoryRepository histories;
    private final SituationService situations;
    private final CommandService commands;
    private final DocumentRepository documents;
    private final TermsService terms;
    private final Caller caller;
    private final Clock clock;
    private final Vertx vertx;

    VerdictService(
            JudgementRepository judgements,
            HistoryRepository histories,
            SituationService situations,
            CommandService commands,
            DocumentRepository documents,
            TermsService terms,
            Caller caller,
            Clock clock,
            Vertx vertx) {
        this.judgements = judgements;
        this.histories = histories;
        this.situations = situations;
        this.commands = commands;
        this.documents = documents;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** The draft with what it still needs; fails with {@link NotFound} for a case not seen. */
    Uni<DraftView> draft(ComplaintId id) {
        return situation(id)
                .chain(situation -> judgements.draft(id).map(kept -> view(kept.draft(), kept.version(), situation)));
    }

    /** Keeps a draft, however incomplete; fails with a conflict when another was kept in between. */
    Uni<DraftView> store(ComplaintId id, DraftRequest request) {
        var now = clock.instant();
        return situation(id)
                .invoke(Situation::requireOpen)
                .call(() -> printable(request.draft()))
                .chain(situation -> judgements
                        .store(id, request.version(), request.draft(), caller.account(), now)
                        .onItem()
                        .ifNull()
                        .switchTo(() -> judgements.draft(id).map(kept -> {
                            throw DraftPolicy.stale(request.draft(), kept, now);
                        }))
                        .map(version -> view(request.draft(), version, situation)));
    }

    private Uni<Void> printable(VerdictDraft draft) {
        return vertx.executeBlocking(() -> {
            DraftPolicy.requirePrintable(draft);
            return null;
        });
    }

    private static DraftView view(VerdictDraft draft, long version, Situation situation) {
        return new DraftView(draft, version, VerdictPolicy.checks(draft, situation));
    }

    /** The letter as it would be sent now, in PDF. */
    Uni<byte[]> preview(ComplaintId id, Language language) {
        return situation(id)
                .chain(situation -> judgements.draft(id).map(KeptDraft::draft).chain(draft -> {
                    var missing = VerdictPolicy.checks(draft, situation).stream()
                            .anyMatch(check -> !check.met() && !check.pointer().isEmpty());
                    if (missing) {
                        throw new nl.plekje.kernel.explanation.RuleBroken(
                                "", Explanation.of("complaint.verdict.preview-incomplete"));
                    }
                    return letter(situation, draft)
                            .chain(letter -> vertx.executeBlocking(() -> Pdf.of(letter.page(language))));
                }));
    }

    /** Gives the verdict: its letter in both languages is kept, and the draft goes. */
    Uni<RestResponse<CaseStanding>> give(ComplaintId id, VerdictDraft draft) {
        return printable(draft)
                .chain(() ->
                        commands.asHandler(id, "complaint-judged", situation -> VerdictPolicy.give(draft, situation)))
                .call(() -> situation(id)
                        .chain(situation -> letter(situation, draft))
                        .chain(letter -> vertx.executeBlocking(() -> List.of(
                                        Pdf.of(letter.page(Language.DUTCH)), Pdf.of(letter.page(Language.ENGLISH))))
                                .chain(pdfs -> keep(id, letter.number(), pdfs, clock.instant()))))
                .call(() -> judgements.drop(id));
    }

    private Uni<Void> keep(ComplaintId id, String number, List<byte[]> pdfs, Instant now) {
        return documents
                .letter(judgements.nextId(), id, "nl", "oordeel-" + number + ".pdf", pdfs.get(0), now)
                .chain(() -> documents.letter(
                        judgements.nextId(), id, "en", "decision-" + number + ".pdf", pdfs.get(1), now));
    }

    private Uni<Letter> letter(Situation situation, VerdictDraft draft) {
        return judgements.addressee(situation.file().id()).map(addressee -> letter(situation, draft, addressee));
    }

    private Letter letter(Situation situation, VerdictDraft draft, Addressee addressee) {
        var file = situation.file();
        var handling = situation.terms();
        Set<Party> heard = file.now().heard();
        return new Letter(
                file.number(),
                Amsterdam.dateOf(file.now().filedAt()),
                situation.today(),
                addressee.name(),
                addressee.location(),
                terms.brand(handling.version().provider())
                        .orElse(handling.version().provider()),
                heard.contains(Party.COMPLAINANT),
                draft,
                external(handling.external()),
                handling.regulation().link());
    }

    private static Explanation external(ExternalTerms external) {
        return Explanation.of(
                external.order() == ExternalTerms.Order.COMMITTEE
                        ? "complaint.external.committee"
                        : "complaint.external.desk-then-committee",
                external.source());
    }

    private Uni<Situation> situation(ComplaintId id) {
        var viewer = Viewer.asHandler(caller);
        return histories
                .find(id, viewer)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(header -> histories
                        .history(id)
                        .chain(history ->
                                situations.of(CaseFile.of(id, header.number(), history), viewer, clock.instant())));
    }
}
