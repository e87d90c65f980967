package nl.plekje.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mail reader decodes what was typed. */
class EncodedWordsTest {

    /** Of one, two, three and four bytes, what joins others, and what looks encoded. */
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "Zo\u00eb",
            "\u0130\u015f\u0131",
            "\u4e2d\u6587",
            "\u0639\u0631",
            "\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83D\uDE00",
            "e\u0301",
            "=?UTF-8?Q?x?=",
            "?=",
            "_",
            "\"",
            "<b>",
            "'");

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_text_comes_back(int seed) throws UnsupportedEncodingException {
        var random = new Random(seed);
        var text = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        var header = EncodedWords.of(text);
        assertThat(MimeUtility.decodeText(header)).isEqualTo(text);
        assertThat(header.chars()).allMatch(c -> c >= ' ' && c <= '~');
        if (!header.equals(text)) {
            assertThat(header.split(" ")).allMatch(word -> word.length() <= 75);
        }
    }

    @Test
    void what_is_plain_stays_as_it_is() {
        assertThat(EncodedWords.of("Noor is afgemeld: 10,5 uur tegoed")).isEqualTo("Noor is afgemeld: 10,5 uur tegoed");
    }
}
