package nl.plekje.notification.notice;

import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;

/** Who is to be told. */
public sealed interface Audience {

    /** All who have custody of the child, each by themselves (PR-005); paying for it gives no right to be told. */
    record Custodians(ChildId child) implements Audience {}

    /** All who have custody of a child with a contract at the location on one of these days. */
    record Families(LocationId location, DateRange days) implements Audience {}

    /** All who have custody of a child that the closure names; the days say until when it matters. */
    record Children(DateRange days) implements Audience {}

    /** One person. */
    record Person(PersonId person) implements Audience {}

    /** Someone of whom only this e-mail address is known. */
    record Address(String email) implements Audience {}
}
