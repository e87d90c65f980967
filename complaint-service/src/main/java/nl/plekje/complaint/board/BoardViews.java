package nl.plekje.complaint.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.complaint.board.BoardSummary.Tile;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.location.Location;
import org.jspecify.annotations.Nullable;

/** Figures behind the board. */
public final class BoardViews {

    private BoardViews() {}

    /**
     * A week.
     *
     * @param monday its first day
     * @param filed complaints that came in
     * @param contactBroken promises of contact that broke
     * @param verdictBroken promises of a verdict that broke
     */
    public record WeekView(
            LocalDate monday, int filed, int contactBroken, int verdictBroken, int upheld, int partly, int notUpheld) {}

    /** The promises of a tile week by week, oldest first. */
    public record TrendView(Tile tile, List<TrendWeek> weeks) {}

    /**
     * The promises whose moment fell in a week.
     *
     * @param monday first day of the week
     * @param due all of them, but for those that nobody had to keep any more
     * @param broken those that were not kept before their moment
     */
    public record TrendWeek(LocalDate monday, int due, int broken) {}

    /**
     * A location.
     *
     * @param complaints filed in the last year
     * @param children with a contract today
     * @param perHundred complaints a year on a hundred children; null without children
     */
    public record LocationView(
            Location location,
            int complaints,
            int open,
            int broken,
            int children,
            @Nullable BigDecimal perHundred) {}

    /**
     * Promises that an owner has to keep.
     *
     * @param owner account; null for cases that nobody owns
     * @param broken already
     * @param withinTwoDays due within two days
     * @param withinWeek due within seven days, those within two days included
     * @param likelyToBreak those that break when this owner takes as long as usual: the median of half a year
     * @param nextDue the first to come; null when none is ahead
     */
    public record ForecastView(
            @Nullable String owner,
            @Nullable String name,
            ClockKind clock,
            int open,
            int broken,
            int withinTwoDays,
            int withinWeek,
            int likelyToBreak,
            @Nullable Instant nextDue) {}
}
