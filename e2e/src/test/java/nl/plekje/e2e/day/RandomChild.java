package nl.plekje.e2e.day;

import static nl.plekje.e2e.town.People.MIRJAM;
import static nl.plekje.e2e.town.People.PETRA;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.e2e.day.Happened.Absence;
import nl.plekje.e2e.day.Happened.Closure;
import nl.plekje.e2e.town.Api;
import nl.plekje.e2e.town.Person;
import nl.plekje.testing.day.Act;

/** A child on whose days two parents, a planner and a manager act; what the services took of it is kept. */
final class RandomChild {

    private static final int DAYS_AHEAD = 24;
    private static final LocalTime WHOLE_DAY = LocalTime.MIN;
    private static final List<LocalTime> CLOSING =
            List.of(WHOLE_DAY, WHOLE_DAY, LocalTime.of(11, 0), LocalTime.of(13, 0), LocalTime.of(15, 0));
    private static final List<String> CAUSES = List.of("STAFF_SHORTAGE", "STAFF_SHORTAGE", "STUDY_DAY");

    final int seed;
    final Neighbourhood where;
    final UUID group;
    final UUID household;
    final UUID id;
    final UUID contract;
    private final List<Person> parents;
    private final Happened happened = new Happened();
    private int step;

    RandomChild(
            int seed, Neighbourhood where, UUID group, UUID household, UUID id, UUID contract, List<Person> parents) {
        this.seed = seed;
        this.where = where;
        this.group = group;
        this.household = household;
        this.id = id;
        this.contract = contract;
        this.parents = parents;
    }

    /** What the services took. */
    Happened happened() {
        return happened;
    }

    /** Someone who may look. */
    Person parent() {
        return parents.get(step % parents.size());
    }

    /** Does it, if the services allow it. */
    void play(Act act, LocalDateTime now) {
        step++;
        var answer = act(act, now);
        happened.note(now, act, answer.map(Api.Answer::status));
    }

    private Optional<Api.Answer> act(Act act, LocalDateTime now) {
        return switch (act.kind()) {
            case REPORT -> Optional.of(report(act, now));
            case WITHDRAW_ABSENCE -> pick(happened.standingAbsences(), act).map(this::withdraw);
            case CLOSE -> Optional.of(close(act, now));
            case REOPEN ->
                pick(
                                happened.standingClosures().stream()
                                        .filter(it -> it.day().isAfter(now.toLocalDate()))
                                        .toList(),
                                act)
                        .map(this::reopen);
            case ASK -> Optional.of(ask(act, now));
            case GRANT -> pick(inState("REQUESTED"), act).map(it -> decide(it, Map.of("outcome", "GRANTED")));
            case DECLINE ->
                pick(inState("REQUESTED"), act)
                        .map(it -> decide(it, Map.of("outcome", "DECLINED", "reason", "STAFF_SHORTAGE")));
            case TAKE_BACK -> pick(inState("REQUESTED", "GRANTED"), act).map(this::takeBack);
            case REVOKE -> pick(inState("GRANTED"), act).map(this::revoke);
            case PAY_WITH_CREDIT ->
                pick(inState("GRANTED"), act)
                        .map(it -> family().command("POST", extraDays() + "/" + it + "/credit", Map.of()));
            case GOODWILL, MONEY, LONG_WAIT, END_CONTRACT -> Optional.empty();
        };
    }

    private Api.Answer report(Act act, LocalDateTime now) {
        var day = now.toLocalDate().plusDays(1 + act.which() % DAYS_AHEAD);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY && day.getDayOfWeek() != DayOfWeek.THURSDAY) {
            day = day.plusDays(1);
        }
        var afternoon = day.getDayOfWeek() == DayOfWeek.TUESDAY && act.more() % 2 == 0;
        var byFamily = act.more() % 4 != 0;
        var answer = (byFamily ? family() : Api.as(PETRA))
                .command(
                        "POST",
                        "/api/placement/children/" + id + "/absences",
                        Map.of(
                                "day",
                                day,
                                "reason",
                                "LEAVE",
                                "contract",
                                contract,
                                "begins",
                                afternoon ? "13:00" : "08:00"));
        if (answer.accepted()) {
            happened.add(Absence.of(answer.body(), byFamily));
        }
        return answer;
    }

    private Api.Answer withdraw(Absence it) {
        var answer = family().command("DELETE", "/api/placement/children/" + id + "/absences/" + it.id(), null);
        if (answer.accepted()) {
            happened.replace(it, it.takenBack());
        }
        return answer;
    }

    private Api.Answer close(Act act, LocalDateTime now) {
        var day = now.toLocalDate().plusDays(1 + act.which() % DAYS_AHEAD);
        var asked = happened.extraDays();
        if (act.which() % 3 == 0 && !asked.isEmpty()) {
            day = asked.get(act.more() % asked.size()).day();
        }
        var from = CLOSING.get(act.more() % CLOSING.size());
        var cause = CAUSES.get(act.more() % CAUSES.size());
        var closure = new HashMap<String, Object>(
                Map.of("firstDay", day, "lastDay", day, "cause", cause, "extent", "GROUP", "group", group));
        if (from != WHOLE_DAY) {
            closure.put("from", from);
        }
        var answer = Api.as(PETRA).command("POST", closures(), closure);
        if (answer.accepted()) {
            happened.add(Closure.of(answer.body(), step));
        }
        return answer;
    }

    private Api.Answer reopen(Closure it) {
        var answer = Api.as(PETRA).command("DELETE", closures() + "/" + it.id(), null);
        if (answer.accepted()) {
            happened.replace(it, it.takenBack());
        }
        return answer;
    }

    private Api.Answer ask(Act act, LocalDateTime now) {
        var day = now.toLocalDate().plusDays(2 + act.which() % 20);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.plusDays(1);
        }
        var answer = family().command(
                        "POST",
                        extraDays(),
                        Map.of(
                                "day",
                                day,
                                "careType",
                                "DAY_CARE",
                                "funding",
                                act.more() % 3 == 0 ? "INVOICE" : "CREDIT_FIRST"));
        if (answer.accepted()) {
            happened.add(
                    new Happened.Asked(UUID.fromString(answer.body().get("id").asText()), day));
        }
        return answer;
    }

    private Api.Answer decide(UUID extraDay, Map<String, String> decision) {
        return Api.as(PETRA).command("POST", "/api/placement/extra-day-requests/" + extraDay + "/decision", decision);
    }

    private Api.Answer takeBack(UUID extraDay) {
        var answer = family().command("DELETE", extraDays() + "/" + extraDay + "?acceptCharge=true", null);
        if (answer.accepted()) {
            happened.cancelled(extraDay, step);
        }
        return answer;
    }

    private Api.Answer revoke(UUID extraDay) {
        return Api.as(MIRJAM)
                .command(
                        "POST",
                        "/api/placement/extra-day-requests/" + extraDay + "/revocation",
                        Map.of("reason", "STAFF_SHORTAGE", "note", "Te weinig mensen"));
    }

    private List<UUID> inState(String... states) {
        var found = new ArrayList<UUID>();
        for (JsonNode it : family().reads(extraDays()).get("items")) {
            if (List.of(states).contains(it.get("state").asText())) {
                found.add(UUID.fromString(it.get("id").asText()));
            }
        }
        return found;
    }

    private Api family() {
        return Api.as(parent());
    }

    private String extraDays() {
        return "/api/credit/children/" + id + "/extra-days";
    }

    private String closures() {
        return "/api/placement/locations/" + where.id() + "/closures";
    }

    private static <T> Optional<T> pick(List<T> from, Act act) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(act.which() % from.size()));
    }
}
