package nl.plekje.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.util.stream.Stream;
import nl.plekje.service.json.StoredExplanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Throwable> whatWasReadIsWrong() {
        return Stream.of(
                catchThrowable(() -> StoredExplanation.read("{no explanation")),
                catchThrowable(() -> StoredExplanation.read("{\"unknown\":1}")),
                new IllegalStateException(new MalformedInputException(1)));
    }

    @ParameterizedTest
    @MethodSource("whatWasReadIsWrong")
    void what_cannot_be_read_is_no_outage(Throwable failure) {
        assertThat(Outage.is(failure)).isFalse();
    }

    @Test
    void a_lost_connection_is_one() {
        assertThat(Outage.is(new IllegalStateException(new IOException("Connection reset by peer"))))
                .isTrue();
    }
}
