package nl.plekje.complaint.terms;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import nl.plekje.complaint.calendar.CalendarVersion;
import nl.plekje.complaint.calendar.ServiceHours;
import nl.plekje.kernel.calendar.WorkingDays;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.HolidayTerms;
import nl.plekje.service.policy.PolicySection;

/** Reads the holidays and service hours of a version of the conditions. A gap or overlap is a mistake in the file. */
final class CalendarTerms {

    private CalendarTerms() {}

    static CalendarVersion read(PolicyVersion version, PolicySection section) {
        var days = new WorkingDays(version.toString(), section.section("holidays", HolidayTerms::read));
        return section.section("serviceHours", hours -> new CalendarVersion(version.validFrom(), days, spans(hours)));
    }

    private static Map<DayOfWeek, ServiceHours> spans(PolicySection section) {
        var hours = new EnumMap<DayOfWeek, ServiceHours>(DayOfWeek.class);
        section.sections("spans", span -> {
            var weekday = span.oneOf("weekday", DayOfWeek.class);
            if (hours.put(weekday, new ServiceHours(time(span, "from"), time(span, "until"))) != null) {
                throw span.mistake("weekday", weekday + " stands here twice");
            }
            return weekday;
        });
        return hours;
    }

    private static LocalTime time(PolicySection span, String word) {
        var text = span.text(word);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw span.mistake(word, "expected a time as 08:30, found " + text);
        }
    }
}
