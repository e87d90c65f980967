package nl.plekje.notification;

import static nl.plekje.notification.surroundings.Family.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plekje.events.MessageSettled;
import nl.plekje.events.MessageSettled.Channel;
import nl.plekje.notification.surroundings.FactsOf;
import nl.plekje.notification.surroundings.Family;
import nl.plekje.notification.surroundings.Inbox;
import nl.plekje.notification.surroundings.MailServer;
import nl.plekje.notification.surroundings.MailText;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes out by e-mail, to a real mail server. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class MailTest {

    @AfterEach
    void the_clock_is_right_again() {
        TestClock.reset();
    }

    @Test
    void an_e_mail_says_in_dutch_what_the_decision_said() {
        var family = known(aFamily());
        TestFacts.tell(FactsOf.absenceEarned(family.child()));

        var mail = mailTo(family, "Sanne");
        assertThat(mail.subject()).isEqualTo("Noor is afgemeld voor do 26 november 2026: 10,5 uur tegoed");
        assertThat(mail.text()).isEqualTo("""
                        Beste Sanne,

                        Noor is afgemeld voor do 26 november 2026: 10,5 uur tegoed

                        De groep weet dat Noor die dag niet komt.

                        Waarom?
                        - Je krijgt 10,5 uur tegoed. Je meldt 9 dagen van tevoren af; bij meer dan 7 dagen, dus vóór do 19 november 2026, 08:00, krijg je tegoed (ruilregels 2026, artikel 3). Geldig t/m do 31 december 2026. Ongedaan maken kan tot ma 23 november 2026, 12:00.

                        Bekijk in de app: http://localhost:8080/parent/agenda?day=2026-11-26&child=%s

                        Je krijgt deze e-mail omdat je bij Plekje bekend bent. Je vindt dit bericht ook in de app. Antwoorden op dit adres leest niemand.""".formatted(family.child()));
    }

    @Test
    void an_e_mail_to_a_reader_of_english_is_english_throughout() {
        var family = known(Family.ofNobody().with("Emma", "en", true));
        TestFacts.tell(FactsOf.absenceRefused(family.child()));

        var mail = mailTo(family, "Emma");
        assertThat(mail.subject()).isEqualTo("Noor is reported absent on Thu 26 November 2026: no credit");
        assertThat(mail.text())
                .startsWith("Dear Emma,")
                .contains("- No credit for this day: you report 1 day ahead and it must be more than 7 days")
                .contains("- Illness is no exception (artikel 5).")
                .contains("Look in the app: ")
                .endsWith("Nobody reads answers to this address.");
        assertThat(mail.html())
                .contains("<html lang=\"en\">")
                .contains("<h1 ")
                .contains("<li>Illness is no exception (artikel 5).</li>")
                .contains(">Look in the app</a>");
    }

    @Test
    void a_name_cannot_bring_markup_into_an_e_mail() {
        var family = known(aFamily().childNamed("<b>Noor</b>"));
        TestFacts.tell(FactsOf.absenceWithdrawn(family.child()));

        var mail = mailTo(family, "Sanne");
        assertThat(mail.html()).contains("&lt;b&gt;Noor&lt;/b&gt;").doesNotContain("<b>");
        assertThat(mail.text()).contains("<b>Noor</b>");
    }

    @Test
    void a_name_is_read_in_the_subject_and_the_text_as_it_was_typed() {
        var names = List.of(
                "\uD83D\uDC69\u200D\uD83D\uDC67 Zo\u00eb",
                "\u0130lknur \u0131\u015f\u0131k",
                "=?UTF-8?Q?Noor?=",
                "\u4e2d\u6587\u540d\u5b57".repeat(12),
                "\uD83D\uDE00".repeat(40),
                "O'Neill-van \u2019t Hek");
        var families =
                names.stream().map(name -> known(aFamily().childNamed(name))).toList();
        families.forEach(family -> TestFacts.tell(FactsOf.absenceWithdrawn(family.child())));
        for (var n = 0; n < names.size(); n++) {
            var mail = mailTo(families.get(n), "Sanne");
            assertThat(mail.subject())
                    .isEqualTo("De afmelding van " + names.get(n) + " voor do 26 november 2026 is ingetrokken");
            assertThat(mail.text()).contains("De afmelding van " + names.get(n) + " voor");
        }
    }

    @Test
    void a_fact_delivered_twice_sends_one_e_mail() {
        var family = known(aFamily());
        var id = UUID.randomUUID();
        var fact = FactsOf.absenceEarned(family.child());
        TestFacts.tell(id, fact);
        TestFacts.tell(id, fact);
        TestFacts.tell(FactsOf.absenceWithdrawn(family.child()));

        assertThat(MailServer.awaitMailTo(family.person("Sanne").email(), 2))
                .extracting(it -> MailText.of(it).subject())
                .containsExactlyInAnyOrder(
                        "Noor is afgemeld voor do 26 november 2026: 10,5 uur tegoed",
                        "De afmelding van Noor voor do 26 november 2026 is ingetrokken");
        assertThat(Inbox.deliveries(id).getList("items.channel")).containsExactlyInAnyOrder("EMAIL", "INBOX");
    }

    @Test
    @Tag("PR-005")
    void every_custodian_gets_an_e_mail_of_their_own_and_the_payer_without_custody_none() {
        var family = known(Family.ofNobody()
                .with("Payer", "nl", false)
                .with("Sanne", "nl", true)
                .with("Sam", "en", true));
        TestFacts.tell(FactsOf.absenceEarned(family.child()));

        var toSanne = MailServer.awaitMailTo(family.person("Sanne").email(), 1);
        var toSam = MailServer.awaitMailTo(family.person("Sam").email(), 1);
        assertThat(toSanne).singleElement().satisfies(mail -> assertThat(mail.getAllRecipients())
                .hasSize(1));
        assertThat(toSam).singleElement().satisfies(mail -> assertThat(mail.getAllRecipients())
                .hasSize(1));
        assertThat(MailServer.mailTo(family.person("Payer").email())).isEmpty();
    }

    @Test
    void with_the_mail_server_away_an_e_mail_waits_and_is_sent_once_when_it_is_back() throws MessagingException {
        var family = known(aFamily());
        MailServer.goAway();
        var cause = TestFacts.tell(FactsOf.absenceEarned(family.child()));
        try {
            awaitLogged(cause, "FAILED");
        } finally {
            MailServer.comeBack();
        }
        var message = Inbox.awaitOf(family.person("Sanne").account(), 1).get(0).get("id");

        TestClock.setTo(Instant.now().plus(Duration.ofMinutes(2)));
        var mails = MailServer.awaitMailTo(family.person("Sanne").email(), 1);
        awaitLogged(cause, "DELIVERED");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getMessageID()).isEqualTo("<" + message + "@plekje>");
        assertThat(Inbox.deliveries(cause).getList("items.findAll { it.channel == 'EMAIL' }.attempt"))
                .containsExactly(2, 1);
        assertThat(settled(cause, Channel.EMAIL)).isEqualTo(MessageSettled.Outcome.DELIVERED);
    }

    @Test
    void without_address_or_account_that_is_logged_and_told_and_nothing_is_lost() {
        var family = known(Family.ofNobody().with("Sanne", "nl", true, " ", null));
        var cause = TestFacts.tell(FactsOf.absenceEarned(family.child()));

        awaitLogged(cause, "NO_ADDRESS");
        assertThat(settled(cause, Channel.EMAIL)).isEqualTo(MessageSettled.Outcome.NO_ADDRESS);
        assertThat(settled(cause, Channel.INBOX)).isEqualTo(MessageSettled.Outcome.NO_ADDRESS);
    }

    @Test
    void what_is_no_address_is_given_up_at_once() {
        var family = known(aFamily().movedTo("no address at all"));
        var cause = TestFacts.tell(FactsOf.absenceEarned(family.child()));

        awaitLogged(cause, "GAVE_UP");
        assertThat(settled(cause, Channel.EMAIL)).isEqualTo(MessageSettled.Outcome.FAILED);
        assertThat(settled(cause, Channel.INBOX)).isEqualTo(MessageSettled.Outcome.DELIVERED);
    }

    @Test
    void operations_sees_what_reached_whom_but_no_address() {
        var family = known(aFamily());
        var cause = TestFacts.tell(FactsOf.absenceEarned(family.child()));
        awaitLogged(cause, "DELIVERED");

        var log = Inbox.deliveries(cause);
        assertThat(log.getList("items.recipient"))
                .containsOnly(family.person("Sanne").person().toString());
        assertThat(log.getList("items.causeTopic")).containsOnly("absence-credit-decided");
        assertThat(log.prettify()).doesNotContain("@");
    }

    @Test
    void the_receipt_of_a_complaint_reaches_someone_we_do_not_know() {
        var address = "stranger-" + UUID.randomUUID() + "@elsewhere.example";
        TestFacts.tell(FactsOf.complaint(null, address));

        var mail = MailText.of(MailServer.awaitMailTo(address, 1).get(0));
        assertThat(mail.subject()).isEqualTo("We hebben je klacht ontvangen (K-2026-0042)");
        assertThat(mail.text()).startsWith("Goedendag,").doesNotContain("http");
    }

    private static MailText mailTo(Family family, String firstName) {
        return MailText.of(
                MailServer.awaitMailTo(family.person(firstName).email(), 1).get(0));
    }

    private static void awaitLogged(UUID cause, String outcome) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Inbox.deliveries(cause)
                .getList("items.findAll { it.channel == 'EMAIL' }.outcome")
                .contains(outcome));
    }

    private static MessageSettled.Outcome settled(UUID cause, Channel channel) {
        return TestFacts.awaitOne(MessageSettled.class, it -> it.cause().equals(cause) && it.channel() == channel)
                .outcome();
    }

    private static Family known(Family family) {
        family.tell();
        return family;
    }
}
