package nl.plekje.complaint.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A version of an annual report that was released (CO-043), and to whom it went (CO-003, CO-004). */
public record ReleaseView(int year, int version, String department, Instant releasedAt, List<DeliveryView> deliveries) {

    /** Who gets the report. */
    public enum Recipient {
        /** The municipal health service, before 1 June. */
        INSPECTORATE,
        PARENTS,
        PARENT_COMMITTEES
    }

    public record DeliveryView(Recipient recipient, LocalDate deliveredOn) {}
}
