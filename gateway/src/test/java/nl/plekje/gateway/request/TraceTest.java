package nl.plekje.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    @Test
    void a_callers_trace_goes_on() {
        var parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(Trace.from(parent)).isEqualTo(new Trace(parent));
        assertThat(Trace.from(parent).id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra",
            })
    void without_a_valid_trace_one_begins(String received) {
        var begun = Trace.from(received);

        assertThat(begun.parent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(received);
        assertThat(begun).isNotEqualTo(Trace.from(received));
    }
}
