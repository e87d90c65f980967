package nl.plekje.e2e.day;

import static nl.plekje.e2e.town.People.FRANK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plekje.e2e.day.Happened.Closure;
import nl.plekje.e2e.town.Api;
import nl.plekje.testing.day.EarningRules;
import nl.plekje.testing.day.MinutesTaken;
import nl.plekje.testing.day.MinutesTaken.Taking;

/**
 * What is right of one child's days, as anybody can see through the gateway: no minute is both cared for and made good, none
 * is earned or compensated twice, there is no credit without a missed minute, what is undone gives back exactly what it took,
 * and the draft invoice agrees.
 */
final class RightDays {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** Of the causes that are played, both providers make this one good. */
    private static final Set<String> MADE_GOOD = Set.of("STAFF_SHORTAGE");

    private final RandomChild child;
    private final Happened happened;
    private final LocalDate today;
    private final JsonNode extraDays;
    private final JsonNode compensations;

    /** A session: one of the contract, or an extra day. */
    private record Care(LocalDate day, LocalTime from, LocalTime until, Optional<UUID> extraDay) {}

    private RightDays(RandomChild child, LocalDate today) {
        this.child = child;
        this.happened = child.happened();
        this.today = today;
        this.extraDays = items("/api/credit/children/" + child.id + "/extra-days");
        this.compensations = items("/api/credit/children/" + child.id + "/compensations");
    }

    /** Compares what the services say now with what is right; fails with what differs. */
    static void check(RandomChild child, LocalDate today) {
        var right = new RightDays(child, today);
        right.extraDaysAreWhole();
        var earned = right.absencesEarn();
        var given = right.closuresAreMadeGood();
        right.creditIsWhatWasMissedLessWhatWasSpent(earned + given);
        right.invoiceAgrees();
        right.noMinuteIsCaredForTwice();
    }

    private JsonNode items(String path) {
        return Api.as(child.parent()).reads(path).get("items");
    }

    private void extraDaysAreWhole() {
        for (var it : extraDays) {
            var session = it.get("session");
            var minutes =
                    minutes(session.get("from").asText(), session.get("until").asText());
            assertThat(paid(it) + it.get("freeMinutes").asInt())
                    .as("all that pays the extra day %s", it.get("day"))
                    .isEqualTo(minutes);
        }
    }

    private int absencesEarn() {
        var movements = items("/api/credit/children/" + child.id + "/credit/movements?limit=200");
        var sum = 0;
        for (var it : happened.absences()) {
            var care = new Care(it.day(), it.from(), it.until(), Optional.empty());
            var earns = it.stands()
                    && EarningRules.earns(
                            child.where.provider(),
                            it.byFamily(),
                            it.at().atZone(AMSTERDAM),
                            it.day().atTime(it.from()),
                            today);
            var right = earns ? takings(care, Integer.MAX_VALUE).getOrDefault(it.id(), 0) : 0;
            var earned = 0;
            for (var movement : movements) {
                if (it.id().toString().equals(movement.path("absence").asText())
                        && movement.get("movement").asText().equals("EARN")) {
                    earned += movement.get("minutes").asInt();
                }
            }
            assertThat(earned)
                    .as("ever earned by the absence of %s %s", it.day(), it.from())
                    .isGreaterThanOrEqualTo(right);
            sum += right;
        }
        return sum;
    }

    private int closuresAreMadeGood() {
        var told = new HashMap<String, Integer>();
        for (var it : compensations) {
            var state = it.get("state").asText();
            if (state.equals("CREDIT") || state.equals("MONEY")) {
                told.merge(causeOf(it), it.get("minutes").asInt(), Integer::sum);
            }
        }
        var right = new HashMap<String, Integer>();
        for (var closure : happened.standingClosures()) {
            for (var care : careOn(closure)) {
                var minutes = MADE_GOOD.contains(closure.cause())
                        ? takings(care, most(care)).getOrDefault(closure.id(), 0)
                        : 0;
                if (minutes > 0) {
                    right.merge(closure.id().toString(), minutes, Integer::sum);
                }
            }
        }
        for (var it : extraDays) {
            if (it.get("state").asText().equals("REVOKED")) {
                var session = it.get("session");
                right.put(
                        it.get("id").asText(),
                        minutes(
                                session.get("from").asText(),
                                session.get("until").asText()));
            }
        }
        told.values().removeIf(minutes -> minutes == 0);
        assertThat(told).as("made good").isEqualTo(right);
        return right.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void creditIsWhatWasMissedLessWhatWasSpent(int gained) {
        var spent = 0;
        var reserved = 0;
        for (var it : extraDays) {
            var credit = it.get("creditMinutes").asInt();
            switch (it.get("state").asText()) {
                case "REQUESTED" -> reserved += credit;
                case "GRANTED", "CANCELLED" -> spent += credit;
                default -> {
                    // Declined, withdrawn and revoked days hold nothing.
                }
            }
        }
        var accounts = Api.as(child.parent())
                .reads("/api/credit/children/" + child.id + "/credit")
                .get("accounts");
        var free = 0;
        var held = 0;
        for (var account : accounts) {
            free += account.get("balanceMinutes").asInt();
            held += account.get("reservedMinutes").asInt();
        }
        assertThat(held).as("reserved").isEqualTo(reserved);
        assertThat(free).as("credit").isEqualTo(gained - spent - reserved);
    }

    private void invoiceAgrees() {
        var right = new HashMap<String, Integer>();
        for (var it : extraDays) {
            var state = it.get("state").asText();
            var minutes = it.get("invoiceMinutes").asInt();
            if (minutes > 0 && (state.equals("GRANTED") || state.equals("CANCELLED"))) {
                right.merge(it.get("day").asText().substring(0, 7), minutes, Integer::sum);
            }
        }
        for (var month : List.of("2026-11", "2026-12")) {
            var lines = Api.as(FRANK)
                    .reads("/api/billing/households/" + child.household + "/invoices/" + month)
                    .get("lines");
            var invoiced = 0;
            for (var line : lines) {
                if (line.get("kind").asText().equals("EXTRA_DAY")
                        && line.get("amountCents").asInt() > 0) {
                    invoiced += line.get("minutes").asInt();
                }
            }
            assertThat(invoiced)
                    .as("minutes of extra days on the invoice of %s", month)
                    .isEqualTo(right.getOrDefault(month, 0));
        }
    }

    /** No two sessions of a day in which there is care share a minute, and none of them was given up or is closed. */
    private void noMinuteIsCaredForTwice() {
        var taken = new HashMap<LocalDate, List<Care>>();
        var days = items("/api/placement/children/" + child.id + "/days?from=2026-11-17&until=2027-01-15");
        for (var it : days) {
            var status = it.get("status").asText();
            if (!status.equals("CARE") && !status.equals("EXTRA")) {
                continue;
            }
            var session = it.get("session");
            var extraDay = Optional.ofNullable(it.get("extraDay")).map(id -> UUID.fromString(id.asText()));
            var care = new Care(
                    LocalDate.parse(it.get("day").asText()),
                    LocalTime.parse(session.get("from").asText()),
                    LocalTime.parse(session.get("until").asText()),
                    extraDay);
            assertThat(taken.computeIfAbsent(care.day(), day -> new ArrayList<>()))
                    .as("care beside %s", care)
                    .noneMatch(other ->
                            other.from().isBefore(care.until()) && care.from().isBefore(other.until()));
            taken.get(care.day()).add(care);
            if (extraDay.isEmpty()) {
                assertThat(happened.standingAbsences())
                        .as("absences in %s", care)
                        .noneMatch(absence -> absence.day().equals(care.day())
                                && absence.from().equals(care.from()));
            }
            assertThat(happened.standingClosures())
                    .as("closures in all of %s", care)
                    .noneMatch(closure ->
                            closure.day().equals(care.day()) && !closure.from().isAfter(care.from()));
        }
    }

    private Map<Object, Integer> takings(Care care, int most) {
        var all = new ArrayList<Taking>();
        if (care.extraDay().isEmpty()) {
            happened.standingAbsences().stream()
                    .filter(it -> it.day().equals(care.day()) && it.from().equals(care.from()))
                    .map(it -> new Taking(it.at(), it.id().toString(), it.id(), it.from(), it.until()))
                    .forEach(all::add);
        }
        for (var it : happened.standingClosures()) {
            if (it.day().equals(care.day()) && it.from().isBefore(care.until())) {
                var from = it.from().isAfter(care.from()) ? it.from() : care.from();
                all.add(new Taking(it.at(), it.id().toString(), it.id(), from, care.until()));
            }
        }
        return MinutesTaken.of(all, most);
    }

    /** The sessions of a closure's day, extra days that were cancelled only after it included. */
    private List<Care> careOn(Closure closure) {
        var found = new ArrayList<Care>();
        if (closure.day().getDayOfWeek() == DayOfWeek.TUESDAY) {
            found.add(new Care(closure.day(), LocalTime.of(8, 0), LocalTime.of(13, 0), Optional.empty()));
            found.add(new Care(closure.day(), LocalTime.of(13, 0), LocalTime.of(18, 0), Optional.empty()));
        } else if (closure.day().getDayOfWeek() == DayOfWeek.THURSDAY) {
            found.add(new Care(closure.day(), LocalTime.of(8, 0), LocalTime.of(18, 0), Optional.empty()));
        }
        for (var it : extraDays) {
            var id = UUID.fromString(it.get("id").asText());
            if (it.get("day").asText().equals(closure.day().toString()) && happened.took(closure, id)) {
                var session = it.get("session");
                found.add(new Care(
                        closure.day(),
                        LocalTime.parse(session.get("from").asText()),
                        LocalTime.parse(session.get("until").asText()),
                        Optional.of(id)));
            }
        }
        return found;
    }

    /** Of an extra day only what the family pays can be made good. */
    private int most(Care care) {
        return care.extraDay()
                .map(id -> {
                    for (var it : extraDays) {
                        if (it.get("id").asText().equals(id.toString())) {
                            var state = it.get("state").asText();
                            return state.equals("GRANTED") || state.equals("CANCELLED") ? paid(it) : 0;
                        }
                    }
                    return 0;
                })
                .orElse(Integer.MAX_VALUE);
    }

    private static int paid(JsonNode extraDay) {
        return extraDay.get("creditMinutes").asInt()
                + extraDay.get("swapMinutes").asInt()
                + extraDay.get("invoiceMinutes").asInt();
    }

    /** The closure that a compensation is for, or the extra day that was withdrawn. */
    private static String causeOf(JsonNode compensation) {
        var closure = compensation.get("closure");
        return (closure == null || closure.isNull() ? compensation.get("extraDay") : closure).asText();
    }

    private static int minutes(String from, String until) {
        return (LocalTime.parse(until).toSecondOfDay() - LocalTime.parse(from).toSecondOfDay()) / 60;
    }
}
