package nl.plekje.complaint.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.family.Person;
import nl.plekje.complaint.history.CaseClock;
import nl.plekje.complaint.history.Channel;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.complaint.history.Department;
import nl.plekje.complaint.history.Phase;
import nl.plekje.complaint.history.Relation;
import nl.plekje.complaint.location.Location;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list or on the board.
 *
 * @param version counts the events of the case
 * @param category null as long as nobody has said
 * @param phase what it waits for: its column on the board
 * @param subject null once it left by a legal route
 * @param location the location it is about; null when none
 * @param child the child it is about; null when none
 * @param complainant who filed it, when known to us; else null
 * @param eventOn the day it is about; null when not told
 * @param late whether it came after the period of CO-008
 * @param owner who handles it; null when a department or nobody does
 * @param department the department that handles it; null when a person does
 * @param raised whether it was raised above the location
 * @param linked whether other cases are about the same event
 * @param verdict null as long as there is none
 * @param clocks as they stand now, the contact first; the verdict's only for a complaint
 * @param endedAt null while it is open
 */
public record CaseView(
        ComplaintId id,
        long version,
        String number,
        Kind kind,
        @Nullable Category category,
        ComplaintState state,
        Phase phase,
        @Nullable String subject,
        @Nullable Location location,
        @Nullable ChildView child,
        @Nullable Person complainant,
        Relation relation,
        Channel channel,
        @Nullable LocalDate eventOn,
        Instant filedAt,
        boolean late,
        @Nullable OwnerView owner,
        @Nullable Department department,
        boolean raised,
        boolean linked,
        @Nullable Verdict verdict,
        List<ClockView> clocks,
        @Nullable Instant endedAt) {

    /** A child, by the name the family uses. */
    public record ChildView(ChildId id, String firstName) {}

    /** A colleague. @param name null when the coordinator has not entered it yet */
    public record OwnerView(
            String account, @Nullable String name, @Nullable String job) {}

    /** A clock in a list: enough for a badge. */
    public record ClockView(
            nl.plekje.complaint.clock.ClockKind clock,
            nl.plekje.complaint.history.ClockState state,
            Instant dueAt,
            Instant atRiskAt,
            @Nullable Instant doneAt) {

        private static final int AT_RISK = 75;

        static ClockView of(CaseClock clock) {
            var risk = clock.warnings().tailMap(AT_RISK);
            return new ClockView(
                    clock.clock(),
                    clock.state(),
                    clock.dueAt(),
                    risk.isEmpty() ? null : risk.get(risk.firstKey()),
                    clock.doneAt());
        }
    }
}
