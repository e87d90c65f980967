package nl.plekje.notification.absence;

import java.time.LocalDate;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Matter;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** What custodians read about an absence. The reason of it, ill or not, stays out. */
final class AbsenceNotices {

    private AbsenceNotices() {}

    /** The credit it earned, or why it earned none: the very sentences of the decision (X1, X2). */
    static Notice decided(Envelope<AbsenceCreditDecided> decided) {
        var decision = decided.fact();
        var key =
                switch (decision.outcome()) {
                    case EARNED -> "notification.absence.earned";
                    case PENDING -> "notification.absence.pending";
                    case REFUSED_LATE, NOT_OFFERED -> "notification.absence.no-credit";
                };
        var title = Explanation.of(key)
                .with("day", FactValue.date(decision.day()))
                .with("minutes", FactValue.minutes(decision.minutes()));
        return Notice.of(
                        decided,
                        MessageKind.ABSENCE_CREDIT,
                        new Audience.Custodians(decision.child()),
                        new Content(title, Explanation.of("notification.absence.body"), decision.why()),
                        page(decision.child(), decision.day()))
                .about(Matter.of(decision.absence(), decision.version()));
    }

    /** The child comes after all. */
    static Notice withdrawn(Envelope<AbsenceWithdrawn> withdrawn) {
        var absence = withdrawn.fact();
        var title = Explanation.of("notification.absence-withdrawn.title").with("day", FactValue.date(absence.day()));
        return Notice.of(
                        withdrawn,
                        MessageKind.ABSENCE_WITHDRAWN,
                        new Audience.Custodians(absence.child()),
                        Content.of(title, Explanation.of("notification.absence-withdrawn.body")),
                        page(absence.child(), absence.day()))
                .about(Matter.of(absence.absence(), absence.version()).stage(1));
    }

    private static String page(ChildId child, LocalDate day) {
        return "/parent/agenda?day=%s&child=%s".formatted(day, child);
    }
}
