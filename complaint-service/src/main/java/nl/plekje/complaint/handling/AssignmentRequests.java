package nl.plekje.complaint.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.Department;
import nl.plekje.events.ComplaintFiled.Kind;

/** What the coordinator says of a case. */
final class AssignmentRequests {

    private static final int LONG_REASON = 2_000;

    private AssignmentRequests() {}

    /**
     * To whom it goes: exactly one of the two.
     *
     * @param owner account of a colleague
     */
    public record AssignmentRequest(@Size(max = 100) String owner, Department department) {}

    public record CategoryRequest(@NotNull Category category) {}

    public record KindRequest(
            @NotNull Kind kind,
            @NotBlank @Size(max = LONG_REASON) String reason) {}

    public record LatenessRequest(
            @NotNull Boolean handled,
            @NotBlank @Size(max = LONG_REASON) String reason) {}

    public record ReasonRequest(
            @NotBlank @Size(max = LONG_REASON) String reason) {}

    /** @param account of the colleague it is about */
    public record ConcernsRequest(@NotBlank @Size(max = 100) String account) {}
}
