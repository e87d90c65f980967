package nl.plekje.service.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.plekje.kernel.rule.PolicyVersion;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One policy file: the provider and its versions, of which one service reads one section. */
final class PolicyFile {

    static final String ENDING = ".yaml";

    /** A section for each service with conditions; a service leaves the others' alone. */
    private static final Set<String> SECTIONS = Set.of("placement", "credit", "billing", "complaint", "notification");

    private PolicyFile() {}

    static <T> ProviderPolicy<T> read(Path path, String sectionName, SectionReader<T> reader) {
        if (!SECTIONS.contains(sectionName)) {
            throw new IllegalArgumentException("no section of a policy file: " + sectionName);
        }
        var file = path.getFileName().toString();
        var code = file.substring(0, file.length() - ENDING.length());
        return PolicySection.ofFile(file, compose(path, file), root -> {
            var provider = new Provider(root.text("provider"), root.text("name"), root.text("brand"));
            if (!provider.code().equals(code)) {
                throw root.mistake("provider", "a file bears the code of its provider, " + code + ENDING);
            }
            var versions = root.sections("versions", part -> Version.read(provider, part, sectionName, reader));
            if (versions.isEmpty()) {
                throw root.mistake("versions", "at least one version");
            }
            requireNoGapNorOverlap(versions);
            return new ProviderPolicy<>(
                    provider, versions.stream().map(Version::content).toList());
        });
    }

    /** One version while it is read: its bounds are checked against those of its neighbours. */
    private record Version<T>(PolicySection part, LocalDate from, Optional<LocalDate> until, Versioned<T> content) {

        static <T> Version<T> read(Provider provider, PolicySection part, String sectionName, SectionReader<T> reader) {
            var from = part.date("validFrom");
            var until = part.optionalDate("validUntil");
            part.leave(SECTIONS.toArray(String[]::new));
            var version = new PolicyVersion(provider.code(), from);
            var terms = part.section(sectionName, section -> reader.read(version, section));
            return new Version<>(part, from, until, new Versioned<>(version, terms, part.assumedWithin(sectionName)));
        }
    }

    private static <T> void requireNoGapNorOverlap(List<Version<T>> versions) {
        for (var i = 1; i < versions.size(); i++) {
            var each = versions.get(i - 1);
            var next = versions.get(i);
            if (!each.from().isBefore(next.from())) {
                throw next.part()
                        .mistake("validFrom", "overlaps the version of " + each.from() + "; versions stand in order");
            }
            var lastDay = next.from().minusDays(1);
            if (each.until().filter(lastDay::isAfter).isPresent()) {
                throw each.part().mistake("validUntil", "leaves a gap before the version of " + next.from());
            }
            if (each.until().filter(lastDay::isBefore).isPresent()) {
                throw each.part().mistake("validUntil", "overlaps the version of " + next.from());
            }
        }
        var last = versions.get(versions.size() - 1);
        if (last.until().isPresent()) {
            throw last.part().mistake("validUntil", "leaves a gap: the last version holds without end");
        }
    }

    private static Node compose(Path path, String file) {
        try (var text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return new Yaml(new LoaderOptions()).compose(text);
        } catch (MarkedYAMLException e) {
            throw new PolicyMistake(
                    "%s:%d: %s".formatted(file, e.getProblemMark().getLine() + 1, e.getProblem()), e);
        } catch (YAMLException e) {
            throw new PolicyMistake(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
