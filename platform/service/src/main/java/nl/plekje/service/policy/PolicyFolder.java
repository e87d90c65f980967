package nl.plekje.service.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The codes of the providers: each has a file that bears its code. Throws {@link PolicyMistake} without a folder. */
    public Set<String> providers() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PolicyFile.ENDING))
                    .map(name -> name.substring(0, name.length() - PolicyFile.ENDING.length()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw unreadable(e);
        }
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
            throw unreadable(e);
        }
    }

    private PolicyMistake unreadable(IOException e) {
        return new PolicyMistake("the policy files cannot be read, see plekje.policies: " + folder.toAbsolutePath(), e);
    }
}
