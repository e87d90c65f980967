package nl.plekje.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a schema only grew: facts already told must fit it, and readers of the old one must understand new facts. So a
 * field may be added if it need not be there, and a word may be added to an enum (its readers first); nothing may be
 * taken away, and nothing that stays may change.
 */
final class Growth {

    /** Where names are a list of things, to which others may be added. */
    private static final Set<String> LISTS_OF_NAMES = Set.of("properties", "$defs");

    private Growth() {}

    /** What is not growth, one line each with its place in the schema; empty when all is. */
    static List<String> violations(JsonNode released, JsonNode now) {
        var violations = new ArrayList<String>();
        compare("", "", released, now, violations);
        return violations;
    }

    private static void compare(String path, String name, JsonNode old, JsonNode now, List<String> violations) {
        if (now == null) {
            violations.add(path + " was removed");
        } else if (old.isObject() && now.isObject()) {
            compareObjects(path, name, old, now, violations);
        } else if (name.equals("enum")) {
            elements(old).stream()
                    .filter(word -> !elements(now).contains(word))
                    .forEach(word -> violations.add(path + " lost " + word));
        } else if (name.equals("required")) {
            if (!elements(old).equals(elements(now))) {
                violations.add(path + " changed from " + old + " to " + now);
            }
        } else if (!old.equals(now)) {
            violations.add(path + " changed from " + old + " to " + now);
        }
    }

    private static void compareObjects(String path, String name, JsonNode old, JsonNode now, List<String> violations) {
        old.fieldNames()
                .forEachRemaining(
                        field -> compare(path + "/" + field, field, old.get(field), now.get(field), violations));
        if (!LISTS_OF_NAMES.contains(name)) {
            now.fieldNames().forEachRemaining(field -> {
                if (!old.has(field) && !LISTS_OF_NAMES.contains(field)) {
                    violations.add(path + "/" + field + " is a new condition");
                }
            });
        }
    }

    private static Set<JsonNode> elements(JsonNode array) {
        var elements = new HashSet<JsonNode>();
        array.forEach(elements::add);
        return elements;
    }
}
