package nl.plekje.placement.terms;

import java.util.Map;
import java.util.Objects;
import nl.plekje.kernel.calendar.ProviderHolidays;
import nl.plekje.kernel.care.CareType;
import nl.plekje.placement.notice.NoticeTerms;

/**
 * What one version of a provider's conditions says about placement.
 *
 * @param care by care type that the provider sells
 * @param notice how a contract is ended
 * @param closedDays the days on which all locations are closed
 * @param absenceOnClosedDay whether a contracted day that falls on a closed day may still be given up, for a swap (CR-050)
 * @param atDeadline what becomes of a request for an extra day that nobody decided in time
 */
public record PlacementTerms(
        Map<CareType, CareTerms> care,
        NoticeTerms notice,
        ProviderHolidays closedDays,
        boolean absenceOnClosedDay,
        AtDeadline atDeadline) {

    /** The answer to a request that nobody decided in time. */
    public enum AtDeadline {
        /** Granted where a seat stands free under the staff planned, else declined. */
        GRANT_IF_SEAT,
        /** Declined. */
        DECLINE
    }

    public PlacementTerms {
        care = Map.copyOf(care);
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(closedDays, "closedDays");
        Objects.requireNonNull(atDeadline, "atDeadline");
    }
}
