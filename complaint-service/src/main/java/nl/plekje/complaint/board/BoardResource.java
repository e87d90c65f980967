package nl.plekje.complaint.board;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import nl.plekje.complaint.board.BoardViews.ForecastView;
import nl.plekje.complaint.board.BoardViews.LocationView;
import nl.plekje.complaint.board.BoardViews.TrendView;
import nl.plekje.complaint.board.BoardViews.WeekView;
import nl.plekje.complaint.casework.Viewer;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** How promises stand: coordinator and board all, a manager what they see. */
@Path("/board")
@RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.LOCATION_MANAGER, Roles.BOARD})
public class BoardResource {

    private static final String QUARTER = "13";
    private static final int TWO_YEARS = 104;

    private final SumsRepository sums;
    private final BoardRepository board;
    private final TrendRepository trends;
    private final Caller caller;
    private final Clock clock;

    BoardResource(SumsRepository sums, BoardRepository board, TrendRepository trends, Caller caller, Clock clock) {
        this.sums = sums;
        this.board = board;
        this.trends = trends;
        this.caller = caller;
        this.clock = clock;
    }

    /** How it stands now. */
    @GET
    @WithSession
    public Uni<BoardSummary> now() {
        return sums.of(viewer(), clock.instant());
    }

    /** Week by week, oldest first, over all cases. */
    @GET
    @Path("/weeks")
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
    public Uni<Page<WeekView>> weeks(@RestQuery @DefaultValue(QUARTER) @Min(1) @Max(TWO_YEARS) int weeks) {
        return board.weeks(thisMonday(), weeks).map(Page::all);
    }

    /** The promises behind each tile week by week, oldest first: how many fell due, and how many of these were broken. */
    @GET
    @Path("/trends")
    @WithSession
    public Uni<Page<TrendView>> trends(@RestQuery @DefaultValue(QUARTER) @Min(1) @Max(TWO_YEARS) int weeks) {
        return trends.trends(viewer(), clock.instant(), thisMonday(), weeks).map(Page::all);
    }

    /** Locations with complaints in the last year, by the rate on a hundred children, so that size is not blamed. */
    @GET
    @Path("/locations")
    @WithSession
    @RolesAllowed({Roles.COMPLAINT_COORDINATOR, Roles.BOARD})
    public Uni<Page<LocationView>> locations() {
        return board.locations(clock.instant()).map(Page::all);
    }

    /** What each owner has to keep, and what is likely to break. */
    @GET
    @Path("/forecast")
    @WithSession
    public Uni<Page<ForecastView>> forecast() {
        return board.forecast(viewer(), clock.instant()).map(Page::all);
    }

    private LocalDate thisMonday() {
        return Amsterdam.dateOf(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Viewer viewer() {
        return SumsRepository.viewer(caller);
    }
}
