package nl.plekje.credit.request;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.service.json.StoredExplanation;

/** A request for an extra day through its life. */
@Entity
@Table(name = "extra_day")
class ExtraDayEntity {

    @Id
    UUID extraDayId;

    long version;
    UUID childId;
    UUID householdId;
    UUID contractId;
    UUID locationId;
    UUID groupId;

    @Enumerated(EnumType.STRING)
    CareType careType;

    LocalDate day;
    LocalTime starts;
    LocalTime ends;

    @Enumerated(EnumType.STRING)
    Funding funding;

    int creditMinutes;
    int freeMinutes;
    int invoiceMinutes;

    @Enumerated(EnumType.STRING)
    ExtraDayState state;

    Instant requestedAt;
    Instant decideBy;
    Instant settledAt;
    String policy;

    @Convert(converter = StoredExplanation.class)
    Explanation why;

    static ExtraDayEntity of(ExtraDayOffer offer) {
        var contract = offer.place().contract();
        var extraDay = new ExtraDayEntity();
        extraDay.extraDayId = ExtraDayId.next().value();
        extraDay.version = 1;
        extraDay.childId = contract.child().value();
        extraDay.householdId = contract.household().value();
        extraDay.contractId = contract.id().value();
        extraDay.locationId = contract.location().value();
        extraDay.groupId = contract.group().value();
        extraDay.careType = contract.careType();
        extraDay.day = offer.wish().day();
        extraDay.starts = offer.place().session().from();
        extraDay.ends = offer.place().session().until();
        extraDay.funding = offer.wish().funding();
        extraDay.creditMinutes = offer.quote().creditMinutes();
        extraDay.freeMinutes = offer.quote().freeMinutes();
        extraDay.invoiceMinutes = offer.quote().invoiceMinutes();
        extraDay.state = ExtraDayState.REQUESTED;
        extraDay.requestedAt = offer.wish().requestedAt();
        extraDay.decideBy = offer.deadline().at();
        extraDay.policy = offer.conditions().version().toString();
        extraDay.why = offer.whyRequested();
        return extraDay;
    }

    boolean isOpen() {
        return state == ExtraDayState.REQUESTED;
    }

    ExtraDayWithdrawn withdraw(Instant at, Explanation words) {
        settle(ExtraDayState.WITHDRAWN, at, words);
        return new ExtraDayWithdrawn(id(), version, child(), at);
    }

    void decide(Outcome outcome, Instant at, Explanation words) {
        settle(outcome == Outcome.GRANTED ? ExtraDayState.GRANTED : ExtraDayState.DECLINED, at, words);
    }

    private void settle(ExtraDayState to, Instant at, Explanation words) {
        if (!isOpen()) {
            throw new IllegalStateException(extraDayId + " is settled already: " + state);
        }
        version++;
        state = to;
        settledAt = at;
        why = words;
    }

    ExtraDayRequested requested() {
        return new ExtraDayRequested(
                id(),
                version,
                child(),
                new HouseholdId(householdId),
                new ContractId(contractId),
                new LocationId(locationId),
                new GroupId(groupId),
                careType,
                day,
                session(),
                funding,
                creditMinutes,
                invoiceMinutes,
                requestedAt,
                decideBy);
    }

    ExtraDayCharged charged() {
        return new ExtraDayCharged(
                id(),
                version,
                new ContractId(contractId),
                child(),
                new HouseholdId(householdId),
                careType,
                day,
                invoiceMinutes,
                creditMinutes);
    }

    ExtraDayId id() {
        return new ExtraDayId(extraDayId);
    }

    ChildId child() {
        return new ChildId(childId);
    }

    Session session() {
        return new Session(day.getDayOfWeek(), starts, ends);
    }
}
