package nl.plekje.notification.notice;

import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.notification.notice.Audience.Address;
import nl.plekje.notification.notice.Audience.Children;
import nl.plekje.notification.notice.Audience.Custodians;
import nl.plekje.notification.notice.Audience.Families;
import nl.plekje.notification.notice.Audience.Person;

/** How a notice's audience is stored: its kind and what it names. */
record AudienceColumns(
        String audience,
        UUID child,
        UUID location,
        LocalDate firstDay,
        LocalDate lastDay,
        UUID person,
        String address) {

    static AudienceColumns of(Notice notice) {
        var named = notice.location() == null ? null : notice.location().value();
        if (notice.audience() instanceof Custodians custodians) {
            return new AudienceColumns("CUSTODIANS", custodians.child().value(), named, null, null, null, null);
        }
        if (notice.audience() instanceof Families families) {
            var days = families.days();
            return new AudienceColumns(
                    "FAMILIES", null, families.location().value(), days.first(), days.last(), null, null);
        }
        if (notice.audience() instanceof Children children) {
            var days = children.days();
            return new AudienceColumns("CHILDREN", null, named, days.first(), days.last(), null, null);
        }
        if (notice.audience() instanceof Person one) {
            return new AudienceColumns(
                    "PERSON", null, named, null, null, one.person().value(), null);
        }
        var address = (Address) notice.audience();
        return new AudienceColumns("ADDRESS", null, named, null, null, null, address.email());
    }
}
