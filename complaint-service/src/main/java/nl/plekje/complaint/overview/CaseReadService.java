package nl.plekje.complaint.overview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.plekje.complaint.casework.HistoryRepository;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.casework.SituationService;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.document.DocumentRepository;
import nl.plekje.complaint.document.DocumentView;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.overview.CaseRepository.Written;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.problem.NotFound;

/** Puts together one case for who looks at it. */
@ApplicationScoped
public class CaseReadService {

    private final CaseRepository cases;
    private final HistoryRepository histories;
    private final SituationService situations;
    private final DocumentRepository files;

    CaseReadService(
            CaseRepository cases, HistoryRepository histories, SituationService situations, DocumentRepository files) {
        this.cases = cases;
        this.histories = histories;
        this.situations = situations;
        this.files = files;
    }

    /** These cases as they stand in lists, in no order; whoever may see them. */
    public Uni<List<CaseView>> summaries(Collection<ComplaintId> ids, Instant now) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : cases.all(ids, now);
    }

    /** The case; fails with {@link NotFound} for one not seen. */
    public Uni<CaseDetailView> read(Viewer viewer, ComplaintId id, Instant now) {
        return cases.find(viewer, id, now)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(written -> histories
                        .history(id)
                        .chain(history ->
                                situations.of(CaseFile.of(id, written.summary().number(), history), viewer, now))
                        .chain(situation -> files.ofCase(id, written.handled())
                                .map(documents -> detail(written, situation, documents))));
    }

    private static CaseDetailView detail(Written written, Situation situation, List<DocumentView> documents) {
        var file = situation.file();
        return new CaseDetailView(
                written.summary(),
                written.text(),
                written.wish(),
                written.replyTo(),
                written.telephone(),
                written.why(),
                situation.clocks(),
                Timeline.of(situation, written.handled(), written.account()),
                List.copyOf(file.now().measures().values()),
                documents,
                file.now().solution(),
                external(situation));
    }

    private static Explanation external(Situation situation) {
        var terms = situation.terms().external();
        return Explanation.of(
                switch (terms.order()) {
                    case DESK_THEN_COMMITTEE -> "complaint.external.desk-then-committee";
                    case COMMITTEE -> "complaint.external.committee";
                },
                terms.source());
    }
}
