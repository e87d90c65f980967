package nl.plekje.notification.contract;

import java.time.LocalDate;
import java.util.Comparator;
import nl.plekje.events.ContractSigned;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.notice.Notice;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/** The welcome to a place, and a last day that became another. */
final class ContractNotices {

    private static final String PAGE = "/parent/agenda";

    private ContractNotices() {}

    /** Names the location, the first and last day and the agreed days of the week. */
    static Notice welcome(Envelope<ContractSigned> signed) {
        var contract = signed.fact();
        var body = Explanation.of("notification.contract.body")
                .with("firstDay", FactValue.date(contract.firstDay()))
                .with("lastDay", FactValue.date(contract.lastDay()))
                .with("careType", FactValue.code(contract.careType()));
        var content = new Content(Explanation.of("notification.contract.title"), body, days(contract));
        return Notice.of(signed, MessageKind.CONTRACT_SIGNED, new Audience.Custodians(contract.child()), content, PAGE)
                .at(contract.location());
    }

    /** Names the last day of care as it was and as it is. */
    static Notice endMoved(Envelope<ContractSigned> signed, LocalDate before) {
        var contract = signed.fact();
        var body = Explanation.of("notification.contract.end-moved.body")
                .with("lastDay", FactValue.date(contract.lastDay()))
                .with("before", FactValue.date(before))
                .with("careType", FactValue.code(contract.careType()));
        var content = new Content(Explanation.of("notification.contract.end-moved.title"), body, null);
        return Notice.of(
                        signed,
                        MessageKind.CONTRACT_END_MOVED,
                        new Audience.Custodians(contract.child()),
                        content,
                        PAGE)
                .at(contract.location());
    }

    /** The days of the week; null for a contract without fixed days. */
    private static Explanation days(ContractSigned contract) {
        return contract.sessions().stream()
                .sorted(Comparator.comparing(Session::weekday).thenComparing(Session::from))
                .map(session -> Explanation.of("notification.contract.day")
                        .with("weekday", FactValue.weekday(session.weekday()))
                        .with("from", FactValue.time(session.from()))
                        .with("until", FactValue.time(session.until())))
                .reduce(null, (days, day) -> (days == null ? Explanation.of("notification.contract.days") : days)
                        .because(day));
    }
}
