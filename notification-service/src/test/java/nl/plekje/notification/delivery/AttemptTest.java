package nl.plekje.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.notification.delivery.Attempt.Result;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant QUEUED = Instant.parse("2026-11-17T07:00:00Z");
    private static final Result AWAY = new Result.Unreached("ConnectException");

    @Test
    void what_the_mail_server_took_is_delivered() {
        var decision = attempt(1).decide(new Result.Accepted(), QUEUED);
        assertThat(decision).isEqualTo(new Attempt.Decision(Outcome.DELIVERED, null, ""));
    }

    @Test
    void pauses_grow_from_ten_seconds_to_an_hour() {
        assertThat(pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauseAfter(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pauseAfter(3)).isEqualTo(Duration.ofSeconds(90));
        assertThat(pauseAfter(7)).isEqualTo(Duration.ofHours(1));
        assertThat(pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_outage_of_four_days_loses_nothing() {
        var decision = attempt(100).decide(AWAY, QUEUED.plus(Duration.ofDays(4)));
        assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void after_five_days_it_is_given_up_with_the_last_reason() {
        var decision = attempt(130).decide(AWAY, QUEUED.plus(Duration.ofDays(5)));
        assertThat(decision).isEqualTo(new Attempt.Decision(Outcome.GAVE_UP, null, "ConnectException"));
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() {
        var decision = attempt(1).decide(new Result.Refused("mail server answered 550"), QUEUED);
        assertThat(decision).isEqualTo(new Attempt.Decision(Outcome.GAVE_UP, null, "mail server answered 550"));
    }

    @Test
    void only_what_is_settled_is_told_to_others() {
        assertThat(Outcome.FAILED.settled()).isEmpty();
        for (var settled : new Outcome[] {Outcome.DELIVERED, Outcome.GAVE_UP, Outcome.NO_ADDRESS}) {
            assertThat(settled.settled()).isPresent();
        }
    }

    private static Duration pauseAfter(int number) {
        return Duration.between(QUEUED, attempt(number).decide(AWAY, QUEUED).nextAt());
    }

    private static Attempt attempt(int number) {
        return new Attempt(MessageId.next(), number, QUEUED);
    }
}
