package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.request.ExtraDayRefusal.FieldsIn;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;

/**
 * What a family asks, or thinks of asking.
 *
 * @param answerBy the day on which it wants its answer; empty for the usual
 * @param group another group than the child's own, at this or another location; empty for its own
 * @param giveUp the contracted day given in exchange (CR-040); empty for none
 * @param at the moment of asking
 * @param fields where the request says so
 */
record ExtraDayAsk(
        ChildId child,
        LocalDate day,
        CareType careType,
        Funding funding,
        Optional<LocalDate> answerBy,
        Optional<GroupId> group,
        Optional<LocalDate> giveUp,
        Instant at,
        FieldsIn fields) {}
