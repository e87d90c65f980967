package nl.plekje.notification.reach;

import static nl.plekje.notification.reach.ReachState.CONFIRMED;
import static nl.plekje.notification.reach.ReachState.NOT_SENT;
import static nl.plekje.notification.reach.ReachState.READ;
import static nl.plekje.notification.reach.ReachState.SENT;
import static nl.plekje.notification.reach.ReachState.SPOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.reach.ReachView.ChildName;
import nl.plekje.notification.reach.ReachView.FamilyReach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
class ReachViewTest {

    private static final Instant NINE = Instant.parse("2026-11-19T08:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-19T09:00:00Z");

    private final HouseholdId family = HouseholdId.next();
    private final ChildId noor = ChildId.next();
    private final PersonId sanne = PersonId.next();
    private final PersonId daan = PersonId.next();

    private static ReachView of(ClosureReader... readers) {
        return ReachView.of(ClosureId.next(), List.of(readers));
    }

    private ClosureReader reader(
            ChildId child, String childName, PersonId person, boolean sent, Instant read, Instant confirmed) {
        return new ClosureReader(family, child, childName, person, "Somebody", sent, read, confirmed, null);
    }

    private static ClosureReader other(String child, boolean sent) {
        return new ClosureReader(
                HouseholdId.next(), ChildId.next(), child, PersonId.next(), "Somebody", sent, null, null, null);
    }

    @Test
    void an_email_that_was_taken_reaches_nobody() {
        var view = of(reader(noor, "Noor", sanne, true, null, null));
        assertThat(view.items()).extracting(FamilyReach::state).containsExactly(SENT);
        assertThat(view.notReached()).isOne();
    }

    @Test
    void a_family_knows_when_one_of_them_knows() {
        var view = of(reader(noor, "Noor", sanne, false, null, null), reader(noor, "Noor", daan, true, NINE, null));
        assertThat(view.items()).extracting(FamilyReach::state).containsExactly(READ);
        assertThat(view.items()).extracting(FamilyReach::at).containsExactly(NINE);
        assertThat(view.items().get(0).persons())
                .extracting(ReachView.PersonReach::state)
                .containsExactly(NOT_SENT, READ);
        assertThat(view.reached()).isOne();
        assertThat(view.confirmed()).isZero();
    }

    @Test
    void of_two_who_confirmed_the_first_counts() {
        var view = of(reader(noor, "Noor", sanne, true, TEN, TEN), reader(noor, "Noor", daan, true, NINE, NINE));
        assertThat(view.items()).extracting(FamilyReach::at).containsExactly(NINE);
        assertThat(view.items()).extracting(FamilyReach::state).containsExactly(CONFIRMED);
    }

    @Test
    void who_was_spoken_to_knows_whatever_became_of_the_message() {
        var view = of(new ClosureReader(family, noor, "Noor", sanne, "Sanne", false, null, null, TEN));
        assertThat(view.items()).extracting(FamilyReach::state).containsExactly(SPOKEN);
        assertThat(view.notReached()).isZero();
        assertThat(view.confirmed()).isOne();
    }

    @Test
    void brothers_and_sisters_are_one_family_to_call() {
        var finn = ChildId.next();
        var view = of(reader(noor, "Noor", sanne, true, null, null), reader(finn, "Finn", sanne, true, null, null));
        assertThat(view.families()).isOne();
        assertThat(view.items().get(0).children())
                .extracting(ChildName::firstName)
                .containsExactly("Finn", "Noor");
        assertThat(view.items().get(0).persons()).hasSize(1);
    }

    @Test
    void those_to_call_come_first_by_the_name_of_the_child() {
        var view = of(
                reader(noor, "Noor", sanne, true, NINE, null),
                other("Zoë", false),
                other("Bram", false),
                other("Amir", true));
        assertThat(view.items())
                .extracting(it -> it.children().get(0).firstName())
                .containsExactly("Bram", "Zoë", "Amir", "Noor");
    }

    @Test
    void a_closure_that_concerns_nobody_leaves_nobody_to_call() {
        assertThat(of()).extracting(ReachView::families, ReachView::notReached).containsExactly(0, 0);
    }
}
