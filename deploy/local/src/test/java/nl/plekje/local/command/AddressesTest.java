package nl.plekje.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.plekje.local.part.Software;
import org.junit.jupiter.api.Test;

/** What is printed once all is up. */
class AddressesTest {

    @Test
    void everyone_who_can_sign_in_is_named_under_their_role() throws IOException {
        assertThat(printed()).isEqualTo(inTheRealm());
    }

    private static Map<String, Set<String>> printed() {
        return Addresses.PEOPLE.stream()
                .skip(1)
                .map(line -> line.trim().split(" {2,}", 2))
                .collect(Collectors.toMap(line -> line[0].replace(' ', '-'), line -> Arrays.stream(
                                line[1].replaceAll("\\([^)]*\\)", "").split(","))
                        .map(String::trim)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, Set<String>> inTheRealm() throws IOException {
        var realm = new ObjectMapper()
                .readTree(Software.root()
                        .resolve("deploy/keycloak/demo/plekje-users-0.json")
                        .toFile());
        var byRole = new HashMap<String, Set<String>>();
        for (var user : realm.path("users")) {
            if (user.has("credentials")) {
                user.path("realmRoles").forEach(role -> byRole.computeIfAbsent(role.asText(), any -> new TreeSet<>())
                        .add(user.path("username").asText()));
            }
        }
        return byRole;
    }
}
