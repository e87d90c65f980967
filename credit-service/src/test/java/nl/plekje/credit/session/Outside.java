package nl.plekje.credit.session;

import nl.plekje.events.Fact;
import nl.plekje.kernel.id.ExtraDayId;

/** Others who are told the same as the book in memory: a running service. */
interface Outside {

    /** Nobody. */
    Outside NONE = new Outside() {};

    /** Placement tells something. */
    default void tell(Fact fact) {}

    /** A family asks for a day as quoted. */
    default ExtraDayId ask(ExtraDay request) {
        return request.id();
    }

    /** A family takes a day back. */
    default void takeBack(ExtraDay day) {}

    /** A family pays a day with credit after all. */
    default void payWithCredit(ExtraDay day) {}
}
