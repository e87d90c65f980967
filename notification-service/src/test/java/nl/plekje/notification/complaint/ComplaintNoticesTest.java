package nl.plekje.notification.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.notice.Audience;
import nl.plekje.notification.template.Worded;
import nl.plekje.service.inbox.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintNoticesTest {

    private static final PersonId SANNE = PersonId.next();

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_receipt_with_number_and_moment(ComplaintFiled.Kind kind) {
        var content = ComplaintNotices.receipt(filed(kind, SANNE, null)).content();
        var dutch = Worded.of(content, Language.DUTCH, null, null);
        assertThat(dutch.title()).contains("K-7");
        assertThat(dutch.body()).contains("K-7").contains("ma 16 november 2026, 09:12");
        assertThat(Worded.of(content, Language.ENGLISH, null, null).body()).contains("Mon 16 November 2026, 09:12");
    }

    @Test
    void the_receipt_goes_to_the_person_or_else_to_the_address_given() {
        var kind = ComplaintFiled.Kind.COMPLAINT;
        assertThat(ComplaintNotices.receipt(filed(kind, SANNE, null)).audience())
                .isEqualTo(new Audience.Person(SANNE));
        assertThat(ComplaintNotices.receipt(filed(kind, null, "a@b.example")).audience())
                .isEqualTo(new Audience.Address("a@b.example"));
    }

    private static Envelope<ComplaintFiled> filed(ComplaintFiled.Kind kind, PersonId complainant, String replyTo) {
        var filedAt = Instant.parse("2026-11-16T08:12:00Z");
        var fact = new ComplaintFiled(ComplaintId.next(), 1, "K-7", kind, null, complainant, replyTo, filedAt);
        return new Envelope<>(UUID.randomUUID(), filedAt, fact);
    }
}
