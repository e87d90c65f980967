package nl.plekje.complaint.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import nl.plekje.complaint.history.ContactWay;
import nl.plekje.complaint.history.Party;

/** What handlers enter of being in touch. */
final class ContactRequests {

    private static final int LONG = 10_000;

    private ContactRequests() {}

    /**
     * One contact, or a try.
     *
     * @param reached false for a try that reached nobody
     * @param at when; null for now
     * @param summary what was said; the complainant reads it when they were reached
     * @param agreed the next steps and how they are kept informed; null when it was solved at once (CO-016)
     */
    public record ContactRequest(
            @NotNull ContactWay way,
            @NotNull Boolean reached,
            Instant at,
            @NotBlank @Size(max = LONG) String summary,
            @Size(max = LONG) String agreed) {}

    /**
     * A side that was heard (CO-017).
     *
     * @param who of them, in words; not shown outside
     * @param at when; null for now
     * @param forLinkedCases whether it counts for all cases about the same event
     */
    public record HearingRequest(
            @NotNull Party party,
            @NotBlank @Size(max = 200) String who,
            @NotNull ContactWay way,
            Instant at,
            @NotBlank @Size(max = LONG) String summary,
            Boolean forLinkedCases) {}

    public record MessageRequest(@NotBlank @Size(max = LONG) String message) {}
}
