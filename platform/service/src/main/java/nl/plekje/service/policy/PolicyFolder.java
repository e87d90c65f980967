package nl.plekje.service.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder with the policy files. A service reads its section once, at start-up, by producing its {@link Policies} as
 * an eager bean:
 *
 * <pre>{@code
 * @Produces @Singleton @Startup
 * Policies<CreditConditions> policies(PolicyFolder folder) {
 *     return folder.read("credit", CreditConditionsReader::read);
 * }
 * }</pre>
 */
@ApplicationScoped
public class PolicyFolder {

    private final Path folder;

    /** @param folder the setting {@code plekje.policies}, or {@code PLEKJE_POLICIES} in the environment */
    public PolicyFolder(@ConfigProperty(name = "plekje.policies") Path folder) {
        this.folder = folder;
    }

    /** Reads one section of every file; throws {@link PolicyMistake} for the first mistake. */
    public <T> Policies<T> read(String section, SectionReader<T> reader) {
        try (var files = Files.list(folder)) {
            var policies = files.filter(file -> file.getFileName().toString().endsWith(PolicyFile.ENDING))
                    .sorted()
                    .map(file -> PolicyFile.read(file, section, reader))
                    .toList();
            if (policies.isEmpty()) {
                throw new PolicyMistake("no policy files in " + folder.toAbsolutePath());
            }
            return new Policies<>(policies);
        } catch (IOException e) {
            throw new PolicyMistake(
                    "the policy files cannot be read, see plekje.policies: " + folder.toAbsolutePath(), e);
        }
    }
}
