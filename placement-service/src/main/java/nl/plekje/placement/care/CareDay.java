package nl.plekje.placement.care;

import java.util.List;
import java.util.Optional;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;

/**
 * All sessions of a child on a day: contracted ones, and extra days granted or asked for.
 *
 * @param sessions in the order in which they begin
 */
public record CareDay(List<CareSession> sessions) {

    public CareDay {
        sessions = List.copyOf(sessions);
    }

    /**
     * What stands in the way of an extra day: sessions that are the child's own at that time, contracted and not given up, and
     * other granted extra days. A closure does not make room: it may be taken back.
     *
     * @param extraDay the request itself, which is not in its own way
     */
    public List<CareSession> inTheWayOf(ExtraDayId extraDay, Session asked) {
        return sessions.stream()
                .filter(it -> !extraDay.equals(it.extraDay()))
                .filter(it -> !it.pending() && !it.absent() && !it.holiday())
                .filter(it -> it.overlaps(asked))
                .toList();
    }

    /** The extra day, granted or asked for, that fills the time of a session which was given up. */
    public Optional<CareSession> extraDayDuring(Session givenUp) {
        return sessions.stream()
                .filter(it -> it.extraDay() != null && it.overlaps(givenUp))
                .findFirst();
    }

    /** The extra day of this request, while it stands. */
    public Optional<CareSession> extraDay(ExtraDayId request) {
        return sessions.stream().filter(it -> request.equals(it.extraDay())).findFirst();
    }

    /** The contracted session that begins then, if there is care of the contract on the day. */
    public Optional<CareSession> contracted(ContractId contract, Session session) {
        return sessions.stream().filter(it -> it.is(contract, session)).findFirst();
    }
}
