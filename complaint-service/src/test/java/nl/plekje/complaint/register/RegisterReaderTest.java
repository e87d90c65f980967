package nl.plekje.complaint.register;

import static nl.plekje.kernel.explanation.ExplanationAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.kernel.explanation.RuleBroken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReaderTest {

    private static final String HEADER = "seq,location,label,category,verdict\n";

    private static RegisterFile read(String text) {
        return RegisterReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_register_of_2024_has_537_rows_and_none_is_refused() throws IOException {
        try (var file = getClass().getResourceAsStream("/registers/2024/complaints.csv")) {
            var register = RegisterReader.read(file.readAllBytes());
            assertThat(register.rows()).hasSize(537);
            assertThat(register.refused()).isEmpty();
        }
    }

    @Test
    @Tag("CO-037")
    @Tag("CO-038")
    void a_row_is_read_to_the_letter() {
        assertThat(read(HEADER + "7,\"BSO Serpentine, \"\"Toulonstraat\"\"\",,Privacy,\n")
                        .rows())
                .containsExactly(new RegisterRow(
                        7, "BSO Serpentine, \"Toulonstraat\"", RegisterRow.NO_LABEL, Category.PRIVACY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void byte_order_mark_line_ends_and_empty_lines_do_not_matter(String mark) {
        var register =
                read(mark + HEADER.replace("\n", "\r\n") + "1,a,partou,Privacy,Ja\r\n\r\n2,b,smallsteps,Overig,Nee");
        assertThat(register.rows()).hasSize(2);
        assertThat(register.refused()).isEmpty();
    }

    @Test
    void a_bad_row_is_refused_by_its_line_and_the_others_are_read() {
        var register = read(HEADER + "1,a,partou,Privacy,Ja\n2,b,partou,Eten,Ja\n3,c,partou,Privacy,Ja\n");
        assertThat(register.rows()).extracting(RegisterRow::seq).containsExactly(1, 3);
        assertThat(register.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.why())
                    .applies("CO-036")
                    .saysInDutch("De categorie \"Eten\" is geen van de dertien.")
                    .saysInEnglish("The category \"Eten\" is none of the thirteen.");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a column too few       | 1,a,partou,Privacy                | complaint.register.row.columns",
                "a column too many      | 1,a,partou,Privacy,Ja,because     | complaint.register.row.columns",
                "no number              | ,a,partou,Privacy,Ja              | complaint.register.row.seq",
                "number zero            | 0,a,partou,Privacy,Ja             | complaint.register.row.seq",
                "a negative number      | -1,a,partou,Privacy,Ja            | complaint.register.row.seq",
                "half a number          | 1.5,a,partou,Privacy,Ja           | complaint.register.row.seq",
                "a number with a space  | 1 ,a,partou,Privacy,Ja            | complaint.register.row.seq",
                "a number without end   | 99999999999,a,partou,Privacy,Ja   | complaint.register.row.seq",
                "no location            | 1,,partou,Privacy,Ja              | complaint.register.row.location",
                "a label without end    | 1,a,partou-partou-partou-partou-partou-partou-partou-pa,Privacy,Ja | complaint.register.row.label",
                "no category            | 1,a,partou,,Ja                    | complaint.register.row.category",
                "unknown category       | 1,a,partou,Eten,Ja                | complaint.register.row.category",
                "unknown verdict        | 1,a,partou,Privacy,ja             | complaint.register.row.verdict"
            })
    void what_is_not_in_the_list_is_refused(String what, String row, String key) {
        var register = read(HEADER + row);
        assertThat(register.rows()).isEmpty();
        assertThat(register.refused()).first().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.why().key()).isEqualTo(key);
            assertThat(refused.why()).canBeSaid();
        });
    }

    @Test
    void a_location_of_two_lines_or_of_a_whole_page_is_refused_by_the_line_it_begins_on() {
        var register =
                read(HEADER + "1,\"a\nb\",partou,Privacy,Ja\n2,%s,partou,Privacy,Ja\n".formatted("x".repeat(201)));
        assertThat(register.refused()).extracting(RefusedLine::line).containsExactly(2L, 4L);
        assertThat(register.refused())
                .extracting(refused -> refused.why().key())
                .containsOnly("complaint.register.row.location");
    }

    @Test
    void a_number_used_twice_is_refused_the_second_time() {
        var register = read(HEADER + "1,a,partou,Privacy,Ja\n1,b,partou,Privacy,Nee\n");
        assertThat(register.rows()).extracting(RegisterRow::location).containsExactly("a");
        assertThat(register.refused()).singleElement().satisfies(refused -> assertThat(refused.why())
                .saysInDutch("Volgnummer 1 staat al op regel 2.")
                .saysInEnglish("Sequence number 1 already stands on line 2."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing at all    | ``                                                | complaint.register.columns",
                "other columns     | seq,location,label,category,text,verdict          | complaint.register.columns",
                "other columns by semicolon | seq;location;label;verdict               | complaint.register.columns",
                "no header         | 1,De Wilg,partou,Privacy,Ja                       | complaint.register.columns"
            })
    void another_file_is_refused_as_a_whole(String what, String text, String key) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), key);
    }

    @Test
    void quotes_that_do_not_close_make_a_file_unreadable() {
        assertRefused(
                (HEADER + "1,\"a,partou,Privacy,Ja\n").getBytes(StandardCharsets.UTF_8),
                "complaint.register.unreadable");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertRefused(new byte[] {'s', 'e', 'q', (byte) 0x81, (byte) 0x8D}, "complaint.register.no-text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "windows-1252, ''", "windows-1252, 'sep=;\r\n'"})
    void a_dutch_spreadsheet_writes_semicolons_and_its_own_letters(String charset, String before) {
        var text = before + HEADER.replace(",", ";").replace("\n", "\r\n")
                + "1;Café 't Hoekje;partou;\"Tarieven (incl. verruiming openingstijden, doorbetalen feestdagen)\";Ja\r\n"
                + "2;De Wilg;Sterre;Privacy;\r\n";
        var register = RegisterReader.read(text.getBytes(java.nio.charset.Charset.forName(charset)));
        assertThat(register.refused()).isEmpty();
        assertThat(register.rows())
                .containsExactly(
                        new RegisterRow(1, "Café 't Hoekje", "partou", Category.TARIFFS, Verdict.UPHELD),
                        new RegisterRow(2, "De Wilg", "sterre", Category.PRIVACY, null));
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> RegisterReader.read(file)).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.why().key()).isEqualTo(key);
            assertThat(refusal.why()).canBeSaid();
        });
    }
}
