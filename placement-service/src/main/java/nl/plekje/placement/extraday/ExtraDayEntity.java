package nl.plekje.placement.extraday;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayDecided.DecidedBy;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.placement.absence.GivenDay;
import nl.plekje.service.json.StoredExplanation;

/** A request for an extra day, locked while it is decided. */
@Entity
@Table(name = "extra_day")
class ExtraDayEntity {

    @Id
    UUID id;

    long version;

    @Column(name = "child_id")
    UUID child;

    @Column(name = "household_id")
    UUID household;

    @Column(name = "contract_id")
    UUID contract;

    @Column(name = "location_id")
    UUID location;

    @Column(name = "group_id")
    UUID group;

    @Column(name = "care_type")
    @Enumerated(EnumType.STRING)
    CareType careType;

    LocalDate day;
    LocalTime begins;
    LocalTime ends;

    @Enumerated(EnumType.STRING)
    Funding funding;

    @Column(name = "credit_minutes")
    int creditMinutes;

    @Column(name = "invoice_minutes")
    int invoiceMinutes;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decide_by")
    Instant decideBy;

    @Enumerated(EnumType.STRING)
    ExtraDayState state;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Enumerated(EnumType.STRING)
    DeclineReason reason;

    String note;

    @Convert(converter = StoredExplanation.class)
    Explanation why;

    @Column(name = "decided_as")
    @Enumerated(EnumType.STRING)
    DecidedBy decidedAs;

    /** Version of the conditions that held when it was asked. */
    String policy;

    /** Whether a seat is given by itself as soon as one stands free. */
    boolean automatic;

    /** Version of the seats of the day when that was tried last. */
    @Column(name = "tried_version")
    long triedVersion = -1;

    @Column(name = "given_contract")
    UUID givenContract;

    @Column(name = "given_day")
    LocalDate givenDay;

    @Column(name = "given_begins")
    LocalTime givenBegins;

    @Column(name = "given_ends")
    LocalTime givenEnds;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "revoked_by")
    String revokedBy;

    @Column(name = "revoke_reason")
    @Enumerated(EnumType.STRING)
    ExtraDayRevoked.Reason revokeReason;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    /** What pays it, as a newer version of the request says. */
    void paidAs(ExtraDayRequested fact) {
        if (fact.version() > version && state == ExtraDayState.REQUESTED) {
            version = fact.version();
            creditMinutes = fact.creditMinutes();
            invoiceMinutes = fact.invoiceMinutes();
        }
    }

    /** @param conditions version of the conditions that hold now */
    static ExtraDayEntity of(ExtraDayRequested fact, PolicyVersion conditions, boolean automatic) {
        var request = new ExtraDayEntity();
        request.id = fact.extraDay().value();
        request.version = fact.version();
        request.child = fact.child().value();
        request.household = fact.household().value();
        request.contract = fact.contract().value();
        request.location = fact.location().value();
        request.group = fact.group().value();
        request.careType = fact.careType();
        request.day = fact.day();
        request.begins = fact.session().from();
        request.ends = fact.session().until();
        request.funding = fact.funding();
        request.creditMinutes = fact.creditMinutes();
        request.invoiceMinutes = fact.invoiceMinutes();
        request.requestedAt = fact.requestedAt();
        request.decideBy = fact.decideBy();
        request.state = ExtraDayState.REQUESTED;
        request.policy = conditions.toString();
        request.automatic = automatic;
        if (fact.givenUp() != null) {
            request.givenContract = fact.givenUp().contract().value();
            request.givenDay = fact.givenUp().day();
            request.givenBegins = fact.givenUp().session().from();
            request.givenEnds = fact.givenUp().session().until();
        }
        return request;
    }

    ChildId childId() {
        return new ChildId(child);
    }

    GroupId groupId() {
        return new GroupId(group);
    }

    /** The moment at which the extra care would begin. */
    Instant sessionStart() {
        return Amsterdam.at(day, begins);
    }

    /** The day given in exchange; empty when there is none. */
    Optional<GivenDay> given() {
        return Optional.ofNullable(givenContract)
                .map(gives -> new GivenDay(
                        new ExtraDayId(id),
                        childId(),
                        new ContractId(gives),
                        givenDay,
                        new Session(givenDay.getDayOfWeek(), givenBegins, givenEnds)));
    }

    Session session() {
        return new Session(day.getDayOfWeek(), begins, ends);
    }

    ExtraDayDecided grant(Explanation because, Decider by, Instant at) {
        return decide(ExtraDayState.GRANTED, ExtraDayDecided.Outcome.GRANTED, because, List.of(), by, at);
    }

    ExtraDayDecided decline(Decline because, List<Alternative> alternatives, Decider by, Instant at) {
        reason = because.reason();
        note = because.note();
        return decide(ExtraDayState.DECLINED, ExtraDayDecided.Outcome.DECLINED, because.why(), alternatives, by, at);
    }

    ExtraDayRevoked revoke(
            ExtraDayRevoked.Reason because,
            Explanation explained,
            List<Alternative> alternatives,
            String by,
            Instant at) {
        version++;
        state = ExtraDayState.REVOKED;
        why = explained;
        revokeReason = because;
        revokedBy = by;
        revokedAt = at;
        return new ExtraDayRevoked(
                new ExtraDayId(id),
                version,
                childId(),
                groupId(),
                day,
                because,
                explained,
                at,
                new LocationId(location),
                alternatives);
    }

    /** The family takes it back, as the credit service says. */
    void leave(ExtraDayState as, Instant at) {
        version++;
        state = as;
        if (as == ExtraDayState.CANCELLED) {
            cancelledAt = at;
        }
    }

    private ExtraDayDecided decide(
            ExtraDayState next,
            ExtraDayDecided.Outcome outcome,
            Explanation because,
            List<Alternative> alternatives,
            Decider by,
            Instant at) {
        version++;
        state = next;
        why = because;
        decidedBy = by.name();
        decidedAs = by.as();
        decidedAt = at;
        return new ExtraDayDecided(
                new ExtraDayId(id),
                version,
                childId(),
                groupId(),
                day,
                outcome,
                because,
                at,
                alternatives,
                new LocationId(location),
                by.as());
    }
}
