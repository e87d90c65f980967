package nl.plekje.service.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMaskTest {

    @ParameterizedTest
    @CsvSource({
        "ce_id, 0192f3a4-0000-7000-8000-000000000001",
        "ce_type, nl.plekje.closure-announced",
        "ce_source, /complaint",
        "ce_time, 2026-11-17T05:12:00.123Z",
        "ce_subject, 0192f3a4-0000-7000-8000-000000000001",
        "ce_dataschema, urn:plekje:schema:tariff-set",
        "traceparent, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "partition, 5",
        "offset, 120034"
    })
    void what_our_services_write_is_shown(String name, String value) {
        assertThat(HeaderMask.isKnown(name)).isTrue();
        assertThat(HeaderMask.shown(name, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, Sanne de Vries",
        "ce_type, nl.plekje.sanne",
        "ce_source, /sanne",
        "ce_time, gisteren",
        "ce_subject, sanne@example.nl",
        "ce_dataschema, urn:plekje:schema:sanne",
        "traceparent, 06-12345678",
        "dead-letter-reason, no conditions for Sanne"
    })
    void anything_else_is_hidden(String name, String value) {
        assertThat(HeaderMask.shown(name, value)).isEqualTo(FactMask.HIDDEN);
    }
}
