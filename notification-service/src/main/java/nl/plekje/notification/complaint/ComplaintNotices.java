package nl.plekje.notification.complaint;

import java.util.Locale;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** The receipt of a complaint, question, suggestion or wish. Only the one who filed it is told; what it says is not. */
final class ComplaintNotices {

    private static final String PAGE = "/parent/help";

    private ComplaintNotices() {}

    /** X10: we have it, its number, and what happens next. */
    static Notice receipt(Envelope<ComplaintFiled> filed) {
        var complaint = filed.fact();
        var kind = complaint.kind().name().toLowerCase(Locale.ROOT);
        var title = Explanation.of("notification.complaint.title." + kind)
                .with("number", FactValue.text(complaint.number()));
        var body = Explanation.of("notification.complaint.body." + kind)
                .with("number", FactValue.text(complaint.number()))
                .with("filedAt", FactValue.instant(complaint.filedAt()));
        return Notice.of(filed, MessageKind.COMPLAINT_RECEIVED, reader(complaint), Content.of(title, body), PAGE);
    }

    private static Audience reader(ComplaintFiled complaint) {
        return complaint.complainant() != null
                ? new Audience.Person(complaint.complainant())
                : new Audience.Address(complaint.replyTo());
    }
}
