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
 * @param extraDay how requests for extra days are answered
 * @param waitlist how families wait for a place
 */
public record PlacementTerms(
        Map<CareType, CareTerms> care,
        NoticeTerms notice,
        ProviderHolidays closedDays,
        boolean absenceOnClosedDay,
        ExtraDayTerms extraDay,
        WaitlistTerms waitlist) {

    public PlacementTerms {
        care = Map.copyOf(care);
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(closedDays, "closedDays");
        Objects.requireNonNull(extraDay, "extraDay");
        Objects.requireNonNull(waitlist, "waitlist");
    }
}
