package nl.plekje.billing.policy;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.billing.invoice.BillingTerms;
import nl.plekje.billing.invoice.ShareRule;
import nl.plekje.billing.tariff.Tariff;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.PolicySection;

/** Reads the billing section of a policy file. */
final class BillingSection {

    /** Settled when invoices are issued and collected; a draft needs none of it. */
    private static final String[] OF_ISSUED_INVOICES = {
        "annualStatement", "arrears", "collection", "dayPart", "indexation", "invoice", "studyDay"
    };

    private BillingSection() {}

    static BillingConditions read(PolicyVersion version, PolicySection section) {
        section.leave(OF_ISSUED_INVOICES);
        var monthly = section.section("month", PolicySection::citation);
        var extraDay = section.section("extraDay", PolicySection::citation);
        var terms = section.section("partOfMonth", part -> {
            // The clause of the month covers its parts; the part's own is for readers of the file.
            part.citation();
            return new BillingTerms(version, monthly, part.oneOf("by", ShareRule.class), extraDay);
        });
        var tariffs = section.sections("tariffs", part -> tariffs(version.provider(), part));
        return new BillingConditions(
                terms, tariffs.stream().flatMap(List::stream).toList());
    }

    private static List<Tariff> tariffs(String provider, PolicySection part) {
        var validFrom = part.date("validFrom");
        var assumed = part.assumed();
        return part.sectionsBy(CareType.class, "rateCents", PolicySection::numbersByNumber).entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(rate ->
                                tariff(provider, type.getKey(), rate.getKey(), validFrom, rate.getValue(), assumed)))
                .toList();
    }

    private static Tariff tariff(
            String provider, CareType careType, int weeks, LocalDate validFrom, int cents, boolean assumed) {
        return new Tariff(provider, careType, weeks, validFrom, Cents.of(cents), assumed);
    }
}
