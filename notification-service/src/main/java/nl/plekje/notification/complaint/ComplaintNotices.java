package nl.plekje.notification.complaint;

import java.util.Locale;
import java.util.Optional;
import nl.plekje.events.ColleagueInformed;
import nl.plekje.events.ComplaintClockChanged;
import nl.plekje.events.ComplaintClosed;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.events.ComplaintProgressed;
import nl.plekje.events.ComplaintVerdictIssued;
import nl.plekje.events.Fact;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/**
 * What people hear of a case: who filed it, and colleagues who have to know. Only they are told; what was written is not.
 * Who left only a telephone number is called, and gets no message.
 */
final class ComplaintNotices {

    private static final String PAGE = "/parent/help";
    private static final String OFFICE = "/office/complaints";
    private static final String PREFIX = "notification.complaint.";

    private ComplaintNotices() {}

    /** X10: we have it, its number, who handles it, and until when. */
    static Optional<Notice> receipt(Envelope<ComplaintFiled> filed) {
        var complaint = filed.fact();
        var kind = word(complaint.kind());
        var body = Explanation.of(PREFIX + "body." + bodyKey(complaint))
                .with("number", FactValue.text(complaint.number()))
                .with("filedAt", FactValue.instant(complaint.filedAt()));
        if (complaint.contactDue() != null) {
            body = body.with("owner", FactValue.text(complaint.owner() == null ? "none" : complaint.owner()))
                    .with("contactDue", FactValue.instant(complaint.contactDue()));
        }
        if (complaint.verdictDue() != null) {
            body = body.with("verdictDue", FactValue.instant(complaint.verdictDue()));
        }
        return toComplainant(
                filed,
                MessageKind.COMPLAINT_RECEIVED,
                complaint.complainant(),
                complaint.replyTo(),
                title("title." + kind, complaint.number()),
                body);
    }

    /** Facts of before there were clocks name no moments. */
    private static String bodyKey(ComplaintFiled complaint) {
        if (complaint.contactDue() == null) {
            return word(complaint.kind());
        }
        return complaint.verdictDue() == null ? "answer-due" : "complaint-due";
    }

    /** There is something to read in the case. */
    static Optional<Notice> news(Envelope<ComplaintProgressed> progressed) {
        var fact = progressed.fact();
        var body = Explanation.of(PREFIX + "news." + word(fact.what()));
        return toComplainant(
                progressed,
                MessageKind.COMPLAINT_NEWS,
                fact.complainant(),
                fact.replyTo(),
                title("news.title", fact.number()),
                fact.until() == null ? body : body.with("until", FactValue.date(fact.until())));
    }

    /** The verdict; its letter stands in the case. */
    static Optional<Notice> verdict(Envelope<ComplaintVerdictIssued> issued) {
        var fact = issued.fact();
        return toComplainant(
                issued,
                MessageKind.COMPLAINT_VERDICT,
                fact.complainant(),
                fact.replyTo(),
                title("verdict.title", fact.number()),
                Explanation.of(PREFIX + "verdict.body").with("verdict", FactValue.code(fact.verdict())));
    }

    static Optional<Notice> closed(Envelope<ComplaintClosed> closed) {
        var fact = closed.fact();
        return toComplainant(
                closed,
                MessageKind.COMPLAINT_CLOSED,
                fact.complainant(),
                fact.replyTo(),
                title("closed.title", fact.number()),
                Explanation.of(PREFIX + "closed." + word(fact.how())));
    }

    /** We say it first when a promise is broken; all else that clocks do is for colleagues. */
    static Optional<Notice> broken(Envelope<ComplaintClockChanged> changed) {
        var fact = changed.fact();
        return fact.state() != ComplaintClockChanged.State.BROKEN
                ? Optional.empty()
                : toComplainant(
                        changed,
                        MessageKind.COMPLAINT_PROMISE_BROKEN,
                        fact.complainant(),
                        fact.replyTo(),
                        title("broken.title", fact.number()),
                        Explanation.of(PREFIX + "broken." + word(fact.clock()))
                                .with("dueAt", FactValue.instant(fact.dueAt())));
    }

    /** A colleague is mailed at the work address that the complaint service knows. */
    static Optional<Notice> colleague(Envelope<ColleagueInformed> informed) {
        var fact = informed.fact();
        var title = Explanation.of("notification.colleague.title")
                .with("number", FactValue.text(fact.number()))
                .with("because", FactValue.code(fact.because()));
        var body = Explanation.of("notification.colleague.body" + (fact.dueAt() == null ? "-no-due" : ""))
                .with("because", FactValue.code(fact.because()));
        return Optional.of(Notice.of(
                informed,
                MessageKind.COLLEAGUE_INFORMED,
                new Audience.Address(fact.address()),
                Content.of(title, fact.dueAt() == null ? body : body.with("dueAt", FactValue.instant(fact.dueAt()))),
                OFFICE));
    }

    private static Optional<Notice> toComplainant(
            Envelope<? extends Fact> cause,
            MessageKind kind,
            PersonId person,
            String address,
            Explanation title,
            Explanation body) {
        if (person == null && address == null) {
            return Optional.empty();
        }
        var reader = person == null ? new Audience.Address(address) : new Audience.Person(person);
        return Optional.of(Notice.of(cause, kind, reader, Content.of(title, body), PAGE));
    }

    private static Explanation title(String key, String number) {
        return Explanation.of(PREFIX + key).with("number", FactValue.text(number));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
