package nl.plekje.e2e.journey;

import static nl.plekje.e2e.town.People.SANNE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.plekje.e2e.town.Child;
import nl.plekje.e2e.town.Group;
import nl.plekje.e2e.town.Plekje;
import nl.plekje.local.demo.Demo;
import org.awaitility.Awaitility;

/**
 * Takes the pictures of the README's tour anew, from a town with the whole demo: {@code mvn -pl e2e test-compile
 * exec:exec@pictures -Droot.dir=$PWD}.
 */
final class Pictures {

    /** Phone pictures are shown at half their width, so they stay sharp. */
    private static final double PHONE_SHARPNESS = 1.5;

    private static final double DESKTOP_SHARPNESS = 1;

    private final Path folder;

    private Pictures(Path folder) {
        this.folder = folder;
    }

    /** @param args the folder to put them in; {@code docs/pictures} without */
    public static void main(String[] args) {
        Plekje.fillWith(Demo.CHILDREN);
        var folder = args.length > 0
                ? Path.of(args[0])
                : Plekje.stack().settings().root().resolve("docs/pictures");
        var pictures = new Pictures(folder);
        var tours = List.<Runnable>of(pictures::parent, pictures::office, pictures::register, pictures::complaints);
        var failed = tours.stream().filter(tour -> !succeeds(tour)).toList();
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    /** A picture that cannot be taken says why, and the others are taken all the same. */
    private static boolean succeeds(Runnable tour) {
        try {
            tour.run();
            return true;
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            return false;
        }
    }

    private void parent() {
        try (var sanne = Browser.visit(Browser.Screen.PHONE, PHONE_SHARPNESS).signIn("parent", "sanne")) {
            sanne.sees("Afmelden");
            picture(sanne, "parent-today");

            sanne.button("Afmelden: Noor, donderdag 26 november").tap();
            sanne.sees("10,5 uur tegoed");
            picture(sanne, "parent-day-before");
            sanne.button(Pattern.compile("Vrij of anders")).tap();
            sanne.sees("Noor is afgemeld").sees("Ongedaan maken");

            sanne.open("/parent/extra-day");
            sanne.choosesChild("Noor");
            sanne.button("vrijdag 27 november").tap();
            sanne.sees("Van je tegoed").sees("Aanvraag versturen");
            sanne.text("Van je tegoed").scrollIntoViewIfNeeded();
            picture(sanne, "parent-extra-day");

            sanne.open("/parent/agenda/credit");
            sanne.sees("Geldig t/m");
            picture(sanne, "parent-credit");
        }
    }

    private void office() {
        var noor = Child.of(SANNE, "Noor");
        var group = new Group(noor.groupOn(LocalDate.parse("2026-11-30")));
        var full = LocalDate.parse("2026-12-18");
        noor.askExtraDay(full, "INVOICE").statusCode(201);
        Awaitility.await().until(() -> Group.queue().stream()
                .anyMatch(item -> full.toString().equals(item.get("day"))));
        group.leaveNoSeatOn(full);
        try (var petra =
                Browser.visit(Browser.Screen.DESKTOP, DESKTOP_SHARPNESS).signIn("office", "petra")) {
            petra.sees("Noor");
            picture(petra, "office-requests");
            petra.open("/office/occupancy");
            petra.sees("medewerkers van wat nodig is").sees("Kinderdagverblijf");
            picture(petra, "office-occupancy");
        }
    }

    private void register() {
        try (var karin =
                Browser.visit(Browser.Screen.DESKTOP, DESKTOP_SHARPNESS).signIn("office", "karin")) {
            karin.open("/office/registers");
            karin.sees("3 verschillen met het jaarverslag");
            picture(karin, "office-register");
        }
    }

    private void complaints() {
        var location = (String)
                SANNE.reads("/api/placement/locations").getList("items.id").get(0);
        var subjects = List.of("Groep vrijdag dicht", "Ruiluren vervallen", "Jas kwijt", "Factuur klopt niet");
        var filed = subjects.stream().map(subject -> filed(location, subject)).toList();
        Plekje.at("2026-11-18T15:00", () -> board(filed.get(0), subjects.get(0)));
    }

    private void board(String id, String subject) {
        try (var karin =
                Browser.visit(Browser.Screen.DESKTOP, DESKTOP_SHARPNESS).signIn("office", "karin")) {
            karin.sees("Live, bijgewerkt").sees(subject);
            picture(karin, "office-complaints");
            karin.open("/office/cases/" + id).sees("Beloofd");
            picture(karin, "office-case");
        }
    }

    private static String filed(String location, String subject) {
        return SANNE.asks()
                .body(Map.of(
                        "kind", "COMPLAINT",
                        "location", location,
                        "subject", subject,
                        "text", "Wij hoorden dit pas aan de deur en konden niets meer regelen.",
                        "eventOn", "2026-11-13"))
                .post("/api/complaint/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void picture(Visitor visitor, String name) {
        visitor.isQuiet();
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
