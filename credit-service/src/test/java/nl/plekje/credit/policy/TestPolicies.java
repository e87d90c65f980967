package nl.plekje.credit.policy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;

/** The conditions of the providers, read without a server. */
public final class TestPolicies {

    private TestPolicies() {}

    /** Those that are delivered. */
    public static Policies<CreditConditions> delivered() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/policies"))) {
            folder = folder.getParent();
        }
        return read(folder.resolve("deploy/policies"));
    }

    /** One more, in which brothers and sisters share credit and days are used in advance. */
    public static Policies<CreditConditions> fifth() {
        try {
            return read(
                    Path.of(TestPolicies.class.getResource("/fifth-provider").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Policies<CreditConditions> read(Path folder) {
        return new PolicyFolder(folder).read("credit", CreditConditionsReader::read);
    }
}
