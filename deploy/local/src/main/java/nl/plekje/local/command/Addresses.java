package nl.plekje.local.command;

import java.util.List;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackPorts;

/** Where to go once all is up, and as whom. */
final class Addresses {

    /** The people of the realm, by role. */
    static final List<String> PEOPLE = List.of(
            "Sign in with the password 'plekje' as",
            "  parent                 sanne, joris (her child's other parent), fatima, daan, lieke",
            "  planner                petra",
            "  location manager       mirjam, bas",
            "  complaint coordinator  karin",
            "  confidential officer   victor",
            "  finance                frank",
            "  operations             olga, otto (the second person it takes to let a message go)",
            "  board                  bea");

    private Addresses() {}

    static String of(Stack stack) {
        var gateway = stack.gateway().address();
        var ports = stack.settings().ports();
        var lines = List.of(
                "Parents         " + gateway + "/parent/",
                "Office          " + gateway + "/office/",
                "Mail            " + stack.mail().api() + "/user/sanne@plekje.example/messages",
                "Keycloak        http://localhost:" + ports.of(StackPorts.KEYCLOAK)
                        + "/admin   admin / keycloak.admin in "
                        + stack.settings().secretsFile(),
                "PostgreSQL      " + stack.postgres().jdbcUrl("placement") + "   (user and database are one a service)",
                "Kafka           " + stack.kafka().bootstrapServers(),
                "",
                String.join(System.lineSeparator(), PEOPLE),
                "");
        return String.join(System.lineSeparator(), lines);
    }
}
