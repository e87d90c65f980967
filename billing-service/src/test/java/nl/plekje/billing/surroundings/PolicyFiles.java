package nl.plekje.billing.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The policy files of the four providers, and a fifth that only these tests know: a provider is data. */
public class PolicyFiles implements QuarkusTestResourceLifecycleManager {

    /** Code of the fifth provider: 12.34 an hour for 52 weeks, 15.00 for extra days, by calendar days. */
    public static final String FIFTH = "vijfde";

    private static final String FIFTH_FILE = """
            provider: vijfde
            name: De Vijfde B.V.
            brand: De Vijfde

            versions:
              - validFrom: 2026-01-01
                billing:
                  month: {rule: BI-032, clause: artikel 7}
                  partOfMonth: {by: CALENDAR_DAYS, rule: BI-032}
                  extraDay: {rule: BI-047}
                  tariffs:
                    - validFrom: 2026-01-01
                      rateCents:
                        DAY_CARE: {52: 1234, 0: 1500}
            """;

    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("policies");
            var real = Path.of(System.getProperty("plekje.root"), "deploy", "policies");
            try (var files = Files.list(real)) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            Files.writeString(folder.resolve(FIFTH + ".yaml"), FIFTH_FILE);
            return Map.of("plekje.policies", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
