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
import java.util.UUID;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
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

    static ExtraDayEntity of(ExtraDayRequested fact) {
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

    ExtraDayDecided grant(Explanation because, String by, Instant at) {
        return decide(ExtraDayState.GRANTED, ExtraDayDecided.Outcome.GRANTED, because, by, at);
    }

    ExtraDayDecided decline(DeclineReason because, String words, Explanation explained, String by, Instant at) {
        reason = because;
        note = words;
        return decide(ExtraDayState.DECLINED, ExtraDayDecided.Outcome.DECLINED, explained, by, at);
    }

    private ExtraDayDecided decide(
            ExtraDayState next, ExtraDayDecided.Outcome outcome, Explanation because, String by, Instant at) {
        version++;
        state = next;
        why = because;
        decidedBy = by;
        decidedAt = at;
        return new ExtraDayDecided(new ExtraDayId(id), version, childId(), groupId(), day, outcome, because, at);
    }
}
