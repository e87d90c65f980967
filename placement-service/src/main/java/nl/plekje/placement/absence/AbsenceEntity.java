package nl.plekje.placement.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.GroupId;

/** An absence that was reported, to be taken back. Written by {@link AbsenceReportRepository}. */
@Entity
@Table(name = "absence")
class AbsenceEntity {

    @Id
    UUID id;

    long version;

    @Column(name = "child_id")
    UUID child;

    @Column(name = "contract_id")
    UUID contract;

    @Column(name = "group_id")
    UUID group;

    LocalDate day;
    LocalTime begins;
    LocalTime ends;

    @Enumerated(EnumType.STRING)
    AbsenceReason reason;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    /** The extra day for which this day was given in exchange; null for a plain absence. */
    @Column(name = "swapped_for")
    UUID swappedFor;

    /** The moment at which the session begins: until then the absence can be taken back. */
    Instant sessionStart() {
        return Amsterdam.at(day, begins);
    }

    /** The session that was given up. */
    Session session() {
        return new Session(day.getDayOfWeek(), begins, ends);
    }

    GroupId groupId() {
        return new GroupId(group);
    }

    ChildId childId() {
        return new ChildId(child);
    }

    AbsenceWithdrawn withdraw(Instant at) {
        version++;
        withdrawnAt = at;
        return new AbsenceWithdrawn(new AbsenceId(id), version, childId(), new ContractId(contract), day, at, begins);
    }

    AbsenceView view() {
        return new AbsenceView(
                new AbsenceId(id),
                childId(),
                new ContractId(contract),
                day,
                session(),
                reason,
                reportedAt,
                receivedAt,
                withdrawnAt);
    }
}
