package nl.plekje.credit.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.plekje.events.ExtraDayCharged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayDecided.Outcome;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.Fact;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * A request for an extra day through its life.
 *
 * @param location where it is asked, with the group
 * @param parts what pays it
 * @param givenUp the day given in exchange; empty where none is
 * @param withoutExtraStaff whether it may be granted only if no more staff is needed
 * @param settledAt when it was last answered, taken back, cancelled or withdrawn; empty while open
 * @param answer the answer as placement told it; empty as long as there is none
 * @param why the split; once settled, why it was
 */
public record ExtraDay(
        ExtraDayId id,
        long version,
        ChildId child,
        HouseholdId household,
        ContractId contract,
        LocationId location,
        GroupId group,
        CareType careType,
        LocalDate day,
        Session session,
        Funding funding,
        Parts parts,
        Optional<GivenUp> givenUp,
        boolean withoutExtraStaff,
        ExtraDayState state,
        Instant requestedAt,
        Instant decideBy,
        Optional<Instant> settledAt,
        Optional<ExtraDayDecided> answer,
        PolicyVersion policy,
        Explanation why) {

    public ExtraDay {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parts, "parts");
        if (parts.total() != session.minutes()) {
            throw new IllegalArgumentException(parts + " are not the " + session.minutes() + " minutes of " + id);
        }
    }

    /**
     * What pays an extra day, in minutes; together the session.
     *
     * @param credit paid with credit, what is used in advance included
     * @param swapped paid by the day given in exchange
     * @param free cost nothing by the conditions, or by the provider's withdrawal
     * @param invoiced go on the invoice
     */
    public record Parts(int credit, int swapped, int free, int invoiced) {

        public Parts {
            if (credit < 0 || swapped < 0 || free < 0 || invoiced < 0) {
                throw new IllegalArgumentException("parts are zero or more");
            }
        }

        public int total() {
            return credit + swapped + free + invoiced;
        }

        /** Credit takes the place of so many invoiced minutes. */
        Parts paidWithCredit(int minutes) {
            return new Parts(credit + minutes, swapped, free, invoiced - minutes);
        }
    }

    public boolean isOpen() {
        return state == ExtraDayState.REQUESTED;
    }

    public boolean stands() {
        return state == ExtraDayState.GRANTED;
    }

    /** When its session begins. */
    public Instant begins() {
        return Amsterdam.at(day, session.from());
    }

    /** The alternatives that came with the answer. */
    public List<ExtraDayDecided.Alternative> alternatives() {
        return answer.map(ExtraDayDecided::alternatives).orElse(List.of());
    }

    /** The same after placement's answer. */
    ExtraDay decided(ExtraDayDecided fact) {
        requireState(ExtraDayState.REQUESTED);
        var next = fact.outcome() == Outcome.GRANTED ? ExtraDayState.GRANTED : ExtraDayState.DECLINED;
        return moved(next, parts, fact.decidedAt(), Optional.of(fact), fact.why());
    }

    /** The same, taken back by the family before it was answered. */
    ExtraDay withdrawn(Instant at, Explanation words) {
        requireState(ExtraDayState.REQUESTED);
        return moved(ExtraDayState.WITHDRAWN, parts, at, answer, words);
    }

    /** The same, cancelled by the family after it was granted. */
    ExtraDay cancelled(Parts left, Instant at, Explanation words) {
        requireState(ExtraDayState.GRANTED);
        return moved(ExtraDayState.CANCELLED, left, at, answer, words);
    }

    /** The same, withdrawn by the provider: it costs nothing. */
    ExtraDay revoked(Instant at, Explanation words) {
        if (!isOpen() && !stands()) {
            throw new IllegalStateException(id + " cannot be withdrawn: " + state);
        }
        return moved(ExtraDayState.REVOKED, new Parts(0, 0, session.minutes(), 0), at, answer, words);
    }

    /** The same with credit in the place of invoiced minutes; below zero where credit was taken from it. */
    ExtraDay paidWithCredit(int minutes) {
        return paid(parts.paidWithCredit(minutes));
    }

    /** The same, for the day given in exchange is the family's again: what it paid is invoiced. */
    ExtraDay withoutSwap() {
        return paid(new Parts(parts.credit(), 0, parts.free(), parts.invoiced() + parts.swapped()));
    }

    private ExtraDay paid(Parts newParts) {
        return moved(state, newParts, settledAt.orElse(null), answer, why);
    }

    /** Its session. */
    CareSession careSession() {
        return new CareSession(contract, day, session.from(), Optional.of(id));
    }

    /** Minutes that the family pays, one way or another: those that a closure can make good. */
    int paidMinutes() {
        return switch (state) {
            case REQUESTED, GRANTED, CANCELLED -> parts.total() - parts.free();
            case DECLINED, WITHDRAWN, REVOKED -> 0;
        };
    }

    private void requireState(ExtraDayState needed) {
        if (state != needed) {
            throw new IllegalStateException(id + " is " + state + ", not " + needed);
        }
    }

    private ExtraDay moved(
            ExtraDayState to, Parts newParts, Instant at, Optional<ExtraDayDecided> newAnswer, Explanation words) {
        return new ExtraDay(
                id,
                version + 1,
                child,
                household,
                contract,
                location,
                group,
                careType,
                day,
                session,
                funding,
                newParts,
                givenUp,
                withoutExtraStaff,
                to,
                requestedAt,
                decideBy,
                Optional.ofNullable(at),
                newAnswer,
                policy,
                words);
    }

    /** The request as others are told. */
    public ExtraDayRequested requested() {
        return new ExtraDayRequested(
                id,
                version,
                child,
                household,
                contract,
                location,
                group,
                careType,
                day,
                session,
                funding,
                parts.credit() + parts.swapped(),
                parts.invoiced(),
                requestedAt,
                decideBy,
                givenUp.orElse(null),
                withoutExtraStaff);
    }

    /** What pays it now that credit was taken from it, as placement is told while it is open and billing afterwards. */
    Fact paidOtherwise(Explanation because) {
        return isOpen() ? requested() : charged(because);
    }

    /** What is to be invoiced, as billing is told. */
    ExtraDayCharged charged() {
        return charged(null);
    }

    private ExtraDayCharged charged(Explanation because) {
        return new ExtraDayCharged(
                id,
                version,
                contract,
                child,
                household,
                careType,
                day,
                parts.invoiced(),
                parts.credit() + parts.swapped(),
                state == ExtraDayState.CANCELLED,
                because);
    }
}
