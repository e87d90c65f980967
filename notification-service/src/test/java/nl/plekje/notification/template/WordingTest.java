package nl.plekje.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Content WITHDRAWN = Content.of(
            Explanation.of("notification.extra-day.withdrawn.title"),
            Explanation.of("notification.extra-day.withdrawn.body"));

    @Test
    void a_name_that_is_gone_is_worded_around() {
        assertThat(Worded.of(WITHDRAWN, Language.DUTCH, null, null).title())
                .isEqualTo("Aanvraag van een extra dag voor je kind ingetrokken");
        assertThat(Worded.of(WITHDRAWN, Language.ENGLISH, "Noor", null).title())
                .isEqualTo("Request of an extra day for Noor withdrawn");
    }

    @Test
    void what_cannot_be_said_in_every_language_is_refused_before_it_is_kept() {
        var unsayable = new Content(WITHDRAWN.title(), WITHDRAWN.body(), Explanation.of("no.such.sentence"));
        assertThatExceptionOfType(Catalogue.UnknownSentence.class).isThrownBy(unsayable::requireSayable);
        assertThat(WITHDRAWN.requireSayable()).isSameAs(WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_fixed_sentence_of_an_e_mail_exists_in_every_language(Language language) {
        var message = Worded.of(WITHDRAWN, language, "Noor", null);
        assertThat(MailPage.toPerson(message, "Sanne", "http://plekje.example/parent"))
                .hasNoNullFieldsOrProperties();
        assertThat(MailPage.toAddress(message)).hasNoNullFieldsOrPropertiesExcept("link");
    }

    @Test
    void one_reads_the_language_asked_for_else_the_own_else_dutch() {
        assertThat(Languages.of(List.of(Locale.FRENCH, Locale.UK), "nl")).isEqualTo(Language.ENGLISH);
        assertThat(Languages.of(List.of(Locale.FRENCH), "en")).isEqualTo(Language.ENGLISH);
        assertThat(Languages.of(List.of(), "fr")).isEqualTo(Language.DUTCH);
    }
}
