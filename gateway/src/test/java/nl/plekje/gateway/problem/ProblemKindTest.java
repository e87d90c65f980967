package nl.plekje.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemKindTest {

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_title_and_a_sentence_in_both_languages(ProblemKind kind) {
        for (var language : Language.values()) {
            assertThat(Catalogue.in(language).keys()).contains(kind.titleKey(), kind.detailKey());
            assertThat(Catalogue.in(language).arguments(kind.detailKey())).isEmpty();
        }
    }
}
