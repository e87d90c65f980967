package nl.plekje.complaint.terms;

import nl.plekje.complaint.calendar.CalendarVersion;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.PolicySection;

/** The section {@code complaint} of one version of a provider's conditions. */
record ComplaintTerms(FilingTerms filing, HandlingTerms handling, CalendarVersion calendar) {

    static ComplaintTerms read(PolicyVersion version, PolicySection section) {
        section.leave("goodwill"); // settled where credit and invoices are
        return new ComplaintTerms(
                FilingTerms.read(version, section),
                HandlingTerms.read(version, section),
                CalendarTerms.read(version, section));
    }
}
