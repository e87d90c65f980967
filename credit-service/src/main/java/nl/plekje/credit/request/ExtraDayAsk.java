package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.credit.request.ExtraDayRefusal.FieldsIn;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;

/**
 * What a family asks, or thinks of asking.
 *
 * @param answerBy the day on which it wants its answer; empty for the usual
 * @param at the moment of asking
 * @param fields where the request says so
 */
record ExtraDayAsk(
        ChildId child,
        LocalDate day,
        CareType careType,
        Funding funding,
        Optional<LocalDate> answerBy,
        Instant at,
        FieldsIn fields) {}
