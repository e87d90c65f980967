package nl.plekje.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/parent/,/parent/",
        "/api/placement/children/7b0e6f7e-6a53-4a36-9f7e-0a6b1f3f3d11/days,/api/placement/children/{id}/days",
        "/api/billing/households/x/invoices/2026-01,/api/billing/households/x/invoices/{id}",
        "/api/\u001b[31m/x,/api/{id}/x",
        "/api/\u001b[m/x,/api/{unprintable}/x",
    })
    void the_log_names_no_ids_and_no_control_characters(String path, String logged) {
        assertThat(AccessLog.withoutIds(path)).isEqualTo(logged);
    }
}
