package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.credit.contract.Contract;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;

/**
 * Where an extra day would be: in the group of the contract, for the session that the child usually has.
 *
 * @param begins when the session begins on that day
 */
record ExtraDayPlace(Contract contract, Session session, Instant begins) {

    static ExtraDayPlace of(Contract contract, Session session, LocalDate day) {
        return new ExtraDayPlace(contract, session, Amsterdam.at(day, session.from()));
    }
}
