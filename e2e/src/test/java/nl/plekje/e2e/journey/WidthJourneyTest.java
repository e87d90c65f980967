package nl.plekje.e2e.journey;

import nl.plekje.e2e.town.Plekje;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, at the widths that must work: nothing is cut off and nothing scrolls sideways. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Plekje.CLOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class WidthJourneyTest {

    @ParameterizedTest
    @CsvSource({"SMALL", "DESKTOP"})
    void parents_reach_everything(Browser.Screen screen) {
        try (var sanne = Browser.visit(screen).signIn("parent", "sanne")) {
            for (var page :
                    new String[] {"", "agenda", "agenda/credit", "extra-day", "money", "help", "help/new", "inbox"}) {
                sanne.open("/parent/" + page).looksRight();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SMALL, petra, requests occupancy closures approvals",
        "SMALL, karin, cases cases?view=table cases/new measures signals overview reports reports/2026 registers",
        "PHONE, karin, disputes",
        "SMALL, frank, invoice-questions disputes",
        "SMALL, victor, records",
        "SMALL, olga, occupancy flow",
        "DESKTOP, bea, disputes overview reports",
        "DESKTOP, mirjam, requests occupancy closures approvals cases measures signals records"
    })
    void the_office_reaches_everything(Browser.Screen screen, String person, String rooms) {
        try (var visitor = Browser.visit(screen).signIn("office", person)) {
            for (var room : rooms.split(" ")) {
                visitor.open("/office/" + room).looksRight();
            }
        }
    }
}
