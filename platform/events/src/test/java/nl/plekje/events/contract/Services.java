package nl.plekje.events.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The services of the house and what each reads: its subscription, which it may not start without handlers for. */
final class Services {

    private Services() {}

    /** The topics that each service reads, by service. */
    static Map<String, List<String>> subscriptions() {
        var subscriptions = new TreeMap<String, List<String>>();
        try (var folders = Files.newDirectoryStream(ContractFiles.root(), "*-service")) {
            for (var folder : folders) {
                var settings = settings(folder.resolve("src/main/resources/application.properties"));
                var topics = settings.getProperty("mp.messaging.incoming.facts.topics", "");
                subscriptions.put(
                        settings.getProperty("plekje.service"),
                        topics.isEmpty()
                                ? List.of()
                                : List.of(topics.split(",")).stream().sorted().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return subscriptions;
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }
}
