package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.credit.contract.Contract;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;

/**
 * Where an extra day would be: in the group of the contract unless the family asks for another, for the session that the
 * child usually has.
 *
 * @param begins when the session begins on that day
 */
record ExtraDayPlace(Contract contract, LocationId location, GroupId group, Session session, Instant begins) {

    static ExtraDayPlace of(Contract contract, LocationId location, GroupId group, Session session, LocalDate day) {
        return new ExtraDayPlace(contract, location, group, session, Amsterdam.at(day, session.from()));
    }
}
