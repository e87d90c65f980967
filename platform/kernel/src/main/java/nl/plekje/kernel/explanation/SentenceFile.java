package nl.plekje.kernel.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the sentence files of a language, each one flat JSON object of key to message: {@code explanations} for services
 * and web apps, {@code complaints} likewise, for the pages of an app that are about complaints and load them when opened,
 * {@code letters} for what only services say (letters, reports, mails, refusals), which no app has to load. A key that
 * stands twice is refused.
 */
final class SentenceFile {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> FILES = List.of("explanations", "complaints", "letters");

    private SentenceFile() {}

    static Map<String, String> read(Language language) {
        var all = new LinkedHashMap<String, String>();
        for (var file : FILES) {
            read(file + "_" + language.code() + ".json").forEach((key, message) -> {
                if (all.put(key, message) != null) {
                    throw new IllegalStateException(key + " stands in two sentence files (" + language.code() + ")");
                }
            });
        }
        return all;
    }

    private static Map<String, String> read(String name) {
        try (var file = SentenceFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no sentences: " + name + " is not on the class path");
            }
            try (var parser = JSON.createParser(file)) {
                return pairs(parser, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Map<String, String> pairs(JsonParser parser, String name) throws IOException {
        var messages = new LinkedHashMap<String, String>();
        expect(parser.nextToken() == JsonToken.START_OBJECT, parser, name);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            expect(parser.nextToken() == JsonToken.VALUE_STRING, parser, name);
            messages.put(key, parser.getText());
        }
        return messages;
    }

    private static void expect(boolean flatObject, JsonParser parser, String name) {
        if (!flatObject) {
            throw new IllegalStateException(name + " is not one flat object of texts, near "
                    + parser.currentLocation().getLineNr());
        }
    }
}
