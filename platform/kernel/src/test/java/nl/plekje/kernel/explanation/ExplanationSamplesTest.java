package nl.plekje.kernel.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Explanations with the sentences they must give. The web apps render explanations by themselves and are held to the same
 * file, so that a mail and a screen never say it differently.
 */
class ExplanationSamplesTest {

    /** An explanation, and its lines in each language. */
    record Sample(Explanation explanation, List<String> nl, List<String> en) {}

    static Stream<Sample> samples() throws IOException {
        try (var file = ExplanationSamplesTest.class.getResourceAsStream("/explanation-samples.json")) {
            return Arrays.stream(new JsonMapper().readValue(file, Sample[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_explanation_gives_the_sentences_of_its_sample(Sample sample) {
        assertThat(Catalogue.in(Language.DUTCH).lines(sample.explanation())).isEqualTo(sample.nl());
        assertThat(Catalogue.in(Language.ENGLISH).lines(sample.explanation())).isEqualTo(sample.en());
    }
}
