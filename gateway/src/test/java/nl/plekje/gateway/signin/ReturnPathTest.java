package nl.plekje.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/parent/", "/office/requests?state=OPEN#first", "/parent/calendar/2026-01"})
    void a_path_of_this_site_is_where_one_wanted_to_be(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "parent/",
                "/\t/evil.example",
                "/\n/evil.example",
                " /parent/",
                "/.//evil.example",
                "/x/..//evil.example",
                "/..//evil.example",
                "/../evil",
            })
    void anything_else_leads_to_the_start_page(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo(ReturnPath.START);
    }
}
