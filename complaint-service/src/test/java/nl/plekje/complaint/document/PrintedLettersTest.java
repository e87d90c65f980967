package nl.plekje.complaint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.kernel.explanation.RuleBroken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed is printed, in its own letters and on the page; or it is refused. */
class PrintedLettersTest {

    private static PDDocument printed(String text) throws IOException {
        var pdf = Pdf.of(new Page("nl", "Oordeel").text(text));
        Files.write(Path.of("target", "printed-letters.pdf"), pdf);
        return Loader.loadPDF(pdf);
    }

    /** The letters of a page as they were typed: joined forms of a letter count as that letter. */
    private static String read(PDDocument document) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Zoë, ıŞık, Łukasz, Dvořák, Ørsted, ẞ, €, “aanhaling” – en …",
                "Ελένη Παπαδοπούλου",
                "Юлія Шевченко",
                "孩子在阳光下玩耍",
                "blij 😀 kind",
                "kaart 🎂 taart ❤"
            })
    void letters_of_families_are_printed(String text) throws IOException {
        try (var document = printed(text)) {
            assertThat(read(document)).contains(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
        assertThatCode(() -> PrintedText.require("/reasons", text)).doesNotThrowAnyException();
    }

    @Test
    void arabic_is_joined_and_read_from_the_right() throws IOException {
        var text = "مرحبا بالعالم";
        try (var document = printed(text)) {
            var positions = new Positions();
            positions.getText(document);
            var arabic = positions.found.stream()
                    .filter(it -> it.getUnicode().codePoints().anyMatch(c -> c >= 0x600))
                    .toList();
            assertThat(arabic).isNotEmpty();
            assertThat(read(document)).doesNotContain("?", "#");
            var rightmost =
                    arabic.stream().mapToDouble(TextPosition::getX).max().orElseThrow();
            assertThat(rightmost).as("begins at the right margin").isGreaterThan(400);
            assertThat(arabic.stream().map(TextPosition::getUnicode).toList())
                    .as("joined forms")
                    .anyMatch(letter -> letter.codePoints().anyMatch(c -> c >= 0xFB50 && c <= 0xFEFC));
        }
        assertThatCode(() -> PrintedText.require("/reasons", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👧 Zoë", "Zoe\u0308", "❤\uFE0F", "a\u200Bb", "👍🏽"})
    void what_only_joins_or_picks_is_not_printed_as_something(String text) throws IOException {
        try (var document = printed(text)) {
            assertThat(read(document)).doesNotContain("?", "#");
        }
        assertThatCode(() -> PrintedText.require("/reasons", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ж", "好", "م"})
    void a_word_without_end_breaks_within_the_page(String letter) throws IOException {
        try (var document = printed(letter.repeat(3_000))) {
            var positions = new Positions();
            positions.getText(document);
            var width = document.getPage(0).getMediaBox().getWidth();
            assertThat(positions.found.stream()
                            .map(it -> Normalizer.normalize(it.getUnicode(), Normalizer.Form.NFKC))
                            .filter(letter::equals)
                            .count())
                    .isEqualTo(3_000);
            assertThat(positions.found).allSatisfy(it -> {
                assertThat(it.getX()).isGreaterThan(40);
                assertThat(it.getX() + it.getWidth()).isLessThan(width - 40);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFEb", "a\uD800b", "a\uDC00", "\uE000", "नमस्ते", "a\uFFFFb"})
    void what_cannot_be_printed_is_refused_when_it_is_typed(String text) {
        assertThatThrownBy(() -> PrintedText.require("/reasons", text))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("/reasons");
                    assertThat(refusal.why().key()).isEqualTo("complaint.print.no-letter");
                });
    }

    /** All that is printed, letter by letter. */
    private static final class Positions extends PDFTextStripper {

        private final List<TextPosition> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                found.add(text);
            }
        }
    }
}
