package nl.plekje.credit.session;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.credit.session.RandomScene.Care;
import nl.plekje.credit.session.RandomScene.Closed;
import nl.plekje.credit.session.RandomScene.Reported;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.testing.day.Act;

/** What families and planners do, as far as placement allows it: absences, closures, contracts that end. */
final class RandomPlacement {

    private final RandomScene scene;

    RandomPlacement(RandomScene scene) {
        this.scene = scene;
    }

    Care session(Act act) {
        var day = scene.now.toLocalDate().plusDays(1 + act.which() % 24);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY && day.getDayOfWeek() != DayOfWeek.THURSDAY) {
            day = day.plusDays(1);
        }
        var weekday = day.getDayOfWeek();
        var of = RandomScene.SESSIONS.stream()
                .filter(it -> it.weekday() == weekday)
                .toList();
        return new Care(scene.children.get(act.child()), day, of.get(act.more() % of.size()));
    }

    AbsenceReported report(ChildId child, Care care, boolean byStaff) {
        var closed = scene.closures.stream()
                .anyMatch(it -> it.takes(child, care.day(), care.session())
                        && !it.from.isAfter(care.session().from()));
        var used = scene.absences.values().stream()
                        .filter(it -> !it.withdrawn && it.fact.child().equals(child))
                        .count()
                + scene.inState(ExtraDayState.GRANTED).size()
                + scene.inState(ExtraDayState.REQUESTED).size()
                + scene.inState(ExtraDayState.CANCELLED).size();
        if (closed
                || !scene.contracted(care)
                || scene.absence(care).isPresent()
                || scene.conditions().mode() == CreditMode.DAY_QUOTA && used >= 7
                || scene.holiday(care.day())) {
            return null;
        }
        return reported(care, byStaff ? Channel.STAFF : Channel.PORTAL, null);
    }

    AbsenceReported reported(Care care, Channel channel, ExtraDayId swappedFor) {
        var fact = new AbsenceReported(
                AbsenceId.next(),
                1,
                care.child(),
                scene.contracts.get(care.child()).id(),
                care.day(),
                care.session(),
                AbsenceReason.LEAVE,
                channel,
                scene.at(),
                swappedFor);
        scene.absences.put(fact.absence(), new Reported(fact));
        scene.outside.tell(fact);
        scene.sessions.reported(fact);
        return fact;
    }

    List<Reported> standing() {
        return scene.absences.values().stream()
                .filter(it -> !it.withdrawn && it.fact.swappedFor() == null)
                .filter(it -> it.fact.day().atTime(it.fact.session().from()).isAfter(scene.now))
                .filter(it -> scene.standingDays().stream()
                        .noneMatch(day ->
                                day.child().equals(it.fact.child()) && day.day().equals(it.fact.day())))
                .sorted(Comparator.comparing(it -> it.fact.reportedAt() + " " + it.fact.absence()))
                .toList();
    }

    void withdraw(Reported it) {
        it.withdrawn = true;
        var fact = new AbsenceWithdrawn(
                it.fact.absence(),
                2,
                it.fact.child(),
                it.fact.contract(),
                it.fact.day(),
                scene.at(),
                it.fact.session().from());
        scene.outside.tell(fact);
        scene.sessions.withdrawn(fact);
    }

    void close(ChildId child, Act act) {
        var care = session(act);
        var hours = List.of(0, 0, 11, 13, 15);
        var whom = act.more() % 5 == 0 ? Set.of(child) : Set.copyOf(scene.children);
        var cause = List.of(Cause.STAFF_SHORTAGE, Cause.STAFF_SHORTAGE, Cause.STUDY_DAY)
                .get(act.more() % 3);
        var day = act.which() % 3 == 0 && !scene.standingDays().isEmpty()
                ? scene.standingDays()
                        .get(act.more() % scene.standingDays().size())
                        .day()
                : care.day();
        if (day.isAfter(scene.now.toLocalDate())) {
            scene.closures.add(
                    new Closed(day, LocalTime.of(hours.get(act.more() % hours.size()), 0), cause, whom, scene.at()));
        }
    }

    /** Each closure that stands tells what it takes now: not what was given up, or closed, before it was announced. */
    void retell() {
        for (var closed : scene.closures) {
            var missed = new ArrayList<Missed>();
            if (closed.stands) {
                for (var child : scene.children) {
                    for (var care : careOn(child, closed)) {
                        missed(closed, care).ifPresent(missed::add);
                    }
                }
            }
            if (!missed.equals(closed.missed) || closed.version == 0 || !closed.stands && closed.version > 0) {
                closed.missed = missed;
                closed.version++;
                var fact = new ClosureAnnounced(
                        closed.id,
                        closed.version,
                        scene.location,
                        closed.day,
                        closed.day,
                        closed.cause,
                        null,
                        null,
                        closed.from,
                        !closed.stands,
                        missed,
                        closed.at);
                scene.outside.tell(fact);
                scene.sessions.closed(fact, closed.at, scene.at());
            }
        }
        scene.closures.removeIf(closed -> !closed.stands);
    }

    private record Cared(Care care, ExtraDayId extraDay) {}

    /** The sessions of a child; an extra day that the family cancelled after the closure stays one of them. */
    private List<Cared> careOn(ChildId child, Closed closed) {
        var day = closed.day;
        var found = new ArrayList<Cared>();
        RandomScene.SESSIONS.stream()
                .filter(session -> session.weekday() == day.getDayOfWeek())
                .map(session -> new Care(child, day, session))
                .filter(scene::contracted)
                .forEach(care -> found.add(new Cared(care, null)));
        scene.asked.stream()
                .map(scene.book::extraDay)
                .filter(it -> it.child().equals(child) && it.day().equals(day))
                .filter(it -> it.stands()
                        || it.state() == ExtraDayState.CANCELLED
                                && closed.missed.stream()
                                        .anyMatch(missed -> it.id().equals(missed.extraDay())))
                .forEach(it -> found.add(new Cared(new Care(child, day, it.session()), it.id())));
        return found;
    }

    private Optional<Missed> missed(Closed closed, Cared it) {
        var session = it.care().session();
        var child = it.care().child();
        var away = it.extraDay() == null
                && scene.absence(it.care())
                        .filter(absence -> !absence.fact.reportedAt().isAfter(closed.at))
                        .isPresent();
        var until = scene.closures.stream()
                .filter(other -> other != closed
                        && scene.closures.indexOf(other) < scene.closures.indexOf(closed)
                        && other.takes(child, closed.day, session))
                .map(other -> other.from)
                .reduce(session.until(), (one, other) -> one.isBefore(other) ? one : other);
        var from = closed.from.isAfter(session.from()) ? closed.from : session.from();
        return away || !closed.whom.contains(child) || !from.isBefore(until)
                ? Optional.empty()
                : Optional.of(new Missed(
                        child,
                        scene.contracts.get(child).id(),
                        closed.day,
                        new Session(closed.day.getDayOfWeek(), from, until),
                        session.from(),
                        it.extraDay()));
    }

    void end(ChildId child, int days) {
        var last = scene.now.toLocalDate().plusDays(days);
        var contract = scene.contracts.get(child);
        if (scene.standingDays().stream()
                        .anyMatch(it -> it.child().equals(child) && it.day().isAfter(last))
                || last.isAfter(contract.days().last())) {
            return;
        }
        var ended = new Contract(
                contract.id(),
                contract.child(),
                contract.household(),
                contract.location(),
                contract.group(),
                contract.provider(),
                contract.careType(),
                contract.weeksPerYear(),
                new DateRange(contract.days().first(), last),
                contract.sessions(),
                contract.endedBy());
        scene.contracts.put(child, ended);
        scene.book.know(List.of(ended));
        scene.sessions.contractKnown(ended.id(), scene.at());
    }

    void reopen(Act act) {
        RandomScene.pick(
                        scene.closures.stream()
                                .filter(it -> it.stands && it.day.isAfter(scene.now.toLocalDate()))
                                .toList(),
                        act.which())
                .ifPresent(closed -> closed.stands = false);
    }
}
