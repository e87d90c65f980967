package nl.plekje.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/asyncapi.yaml} says what is so: it is made from the records and from what the services subscribe to. */
class AsyncApiTest {

    static List<Class<? extends Fact>> kinds() {
        return Facts.KINDS;
    }

    @Test
    void the_checked_in_document_is_what_the_house_does() {
        var file = ContractFiles.root().resolve("docs/asyncapi.yaml");
        var now = AsyncApi.document(Services.subscriptions());
        if (ContractFiles.update()) {
            ContractFiles.write(file, now);
        }
        assertThat(file)
                .as("made from records and subscriptions; write it with -Dplekje.update=true")
                .exists()
                .content()
                .isEqualTo(now);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_fact_comes_from_one_service_of_the_house(Class<? extends Fact> kind) {
        assertThat(Services.subscriptions()).containsKey(AsyncApi.sender(kind));
    }

    @Test
    void services_read_only_what_is_told() {
        var topics = Facts.KINDS.stream().map(Fact::topicOf).toList();
        Services.subscriptions()
                .forEach((service, read) -> assertThat(topics).as(service).containsAll(read));
    }
}
