package nl.plekje.complaint.live;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.plekje.complaint.board.BoardSummary;
import nl.plekje.complaint.board.SumsRepository;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.complaint.overview.CaseDetailView;
import nl.plekje.complaint.overview.CaseReadService;
import nl.plekje.complaint.overview.CaseView;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.service.stream.OpenReaders;
import nl.plekje.service.stream.RepeatedLook;
import org.jboss.logging.Logger;

/**
 * Keeps open pages up to date. Each replica looks once a second what changed, for all who watch it: one statement finds the
 * changed cases, one gives the sums of all boards, one says who handles what changed; and each changed case is read once,
 * whoever watches it. Nobody is sent a case they do not handle.
 */
@ApplicationScoped
public class LiveService {

    private static final Logger LOG = Logger.getLogger(LiveService.class);

    /** Items that a slow reader may be behind. */
    private static final int AHEAD = 64;

    /** Sums also change by what other services tell and by time going on: looked at this often. */
    private static final Duration SUMS_EVERY = Duration.ofSeconds(5);

    private final OpenReaders<BoardPage> boards = new OpenReaders<>(AHEAD);
    private final OpenReaders<CasePage> cases = new OpenReaders<>(AHEAD);
    private final RepeatedLook looks = new RepeatedLook(LOG, "open pages");
    private final RecentChanges recent = new RecentChanges();
    private final ChangeRepository changes;
    private final SumsRepository sums;
    private final CaseReadService reading;
    private final Clock clock;
    private volatile ChangeRepository.Position position;
    private volatile long summed;

    LiveService(ChangeRepository changes, SumsRepository sums, CaseReadService reading, Clock clock) {
        this.changes = changes;
        this.sums = sums;
        this.reading = reading;
        this.clock = clock;
    }

    /** An open board: who looks at its sums, and as whom at cases. */
    private static final class BoardPage {
        private final Viewer sums;
        private final Viewer handler;
        private final MultiEmitter<? super BoardNews> reader;
        private BoardSummary told;

        BoardPage(Viewer sums, Viewer handler, MultiEmitter<? super BoardNews> reader) {
            this.sums = sums;
            this.handler = handler;
            this.reader = reader;
        }

        boolean isNew() {
            return told == null;
        }
    }

    /** The open page of a case. */
    private static final class CasePage {
        private final ComplaintId id;
        private final Viewer handler;
        private final MultiEmitter<? super CaseDetailView> reader;
        private boolean begun;

        CasePage(ComplaintId id, Viewer handler, MultiEmitter<? super CaseDetailView> reader) {
            this.id = id;
            this.handler = handler;
            this.reader = reader;
        }
    }

    /** The board as it stands, and from then on what changes of it and of the cases the handler sees. */
    public Multi<BoardNews> board(Viewer viewer, Viewer handler) {
        return boards.stream(reader -> new BoardPage(viewer, handler, reader));
    }

    /** A case as it becomes with each change, as long as the viewer handles it. */
    public Multi<CaseDetailView> changesOf(ComplaintId id, Viewer handler) {
        return cases.stream(reader -> new CasePage(id, handler, reader));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return looks.run(() -> Panache.withSession(() -> changes.since(position).chain(look -> {
            recent.add(look.changes(), System.nanoTime());
            // Goes on from here only when all were told.
            return new Round(look.changes(), clock.instant()).run().invoke(() -> position = look.position());
        })));
    }

    /** What one look brings to those who watch when it begins. */
    private final class Round {
        private final List<BoardPage> boardPages = boards.now();
        private final List<CasePage> casePages = cases.now();
        private final Changes changed;
        private final Changes sinceAMinute = recent.all(ChangeRepository.MOST);
        private final Instant now;

        Round(Changes changed, Instant now) {
            this.changed = changed;
            this.now = now;
        }

        Uni<Void> run() {
            var begins = boardPages.stream().anyMatch(BoardPage::isNew)
                    || casePages.stream().anyMatch(it -> !it.begun);
            var touched = (begins ? sinceAMinute : changed).cases();
            var viewers = Stream.concat(
                            boardPages.stream().map(page -> page.handler),
                            casePages.stream().map(page -> page.handler))
                    .distinct()
                    .toList();
            return changes.handled(viewers, touched)
                    .chain(handled -> tellBoards(handled).chain(() -> tellCases(handled)));
        }

        private Uni<Void> tellBoards(Map<Viewer, Set<ComplaintId>> handled) {
            if (boardPages.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var wanted = new HashSet<ComplaintId>();
            boardPages.forEach(page -> handled.getOrDefault(page.handler, Set.of()).stream()
                    .filter(changesFor(page).cases()::contains)
                    .forEach(wanted::add));
            return sumsNow().chain(standing -> reading.summaries(wanted, now)
                    .invoke(views -> boardPages.forEach(page ->
                            tell(page, standing.get(page.sums), handled.getOrDefault(page.handler, Set.of()), views)))
                    .replaceWithVoid());
        }

        /** Empty when they cannot have changed. */
        private Uni<Map<Viewer, BoardSummary>> sumsNow() {
            var since = Duration.ofNanos(System.nanoTime() - summed);
            if (!changed.any()
                    && since.compareTo(SUMS_EVERY) < 0
                    && boardPages.stream().noneMatch(BoardPage::isNew)) {
                return Uni.createFrom().item(Map.of());
            }
            summed = System.nanoTime();
            return sums.of(boardPages.stream().map(page -> page.sums).distinct().toList(), now);
        }

        private Changes changesFor(BoardPage page) {
            return page.isNew() ? sinceAMinute : changed;
        }

        private void tell(BoardPage page, BoardSummary standing, Set<ComplaintId> handled, List<CaseView> views) {
            var mine = changesFor(page);
            var news = new BoardNews(
                    standing == null || standing.equals(page.told) ? null : standing,
                    views.stream()
                            .filter(view ->
                                    handled.contains(view.id()) && mine.cases().contains(view.id()))
                            .toList(),
                    mine.more() && page.handler.handles());
            if (news.tells()) {
                page.reader.emit(news);
            }
            page.told = standing == null ? page.told : standing;
        }

        private Uni<Void> tellCases(Map<Viewer, Set<ComplaintId>> handled) {
            var pages = new HashMap<ComplaintId, List<CasePage>>();
            for (var page : casePages) {
                var mine = page.begun ? changed : sinceAMinute;
                if (mine.cases().contains(page.id)) {
                    if (handled.getOrDefault(page.handler, Set.of()).contains(page.id)) {
                        pages.merge(page.id, List.of(page), (one, other) -> Stream.concat(one.stream(), other.stream())
                                .toList());
                    } else {
                        page.reader.complete();
                    }
                }
            }
            var all = Uni.createFrom().voidItem();
            for (var entry : pages.entrySet()) {
                all = all.chain(() -> reading.read(Viewer.service(), entry.getKey(), now)
                        .invoke(detail -> entry.getValue().forEach(page -> page.reader.emit(detail)))
                        .replaceWithVoid());
            }
            return all.invoke(() -> casePages.forEach(page -> page.begun = true));
        }
    }
}
