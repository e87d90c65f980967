package nl.plekje.complaint.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.history.Channel;
import nl.plekje.complaint.history.Relation;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What someone files.
 *
 * @param category what it is about, if known; the coordinator settles it (CO-036)
 * @param location the location it is about; null when none
 * @param child the child it is about; null when none
 * @param wish what would help; optional
 * @param eventOn the day it is about, local to Amsterdam; optional
 * @param replyTo e-mail address for the answer; needed when we do not know the person (CO-002). The receipt of a person
 *     we know goes where all their messages go
 * @param relation of who files for themselves; null for what we know of them. A parent committee says so here
 * @param aboutTheManager whether it is about the manager of the location (null: it is not), who then neither owns nor decides it
 * @param onBehalfOf given when staff enters what someone else told; null when the caller files for themselves
 */
public record FilingRequest(
        @NotNull Kind kind,
        Category category,
        LocationId location,
        ChildId child,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String text,
        @Size(max = 2_000) String wish,
        LocalDate eventOn,
        @Email @Schema(format = "email") @Size(max = 254) String replyTo,
        Relation relation,
        Boolean aboutTheManager,
        @Valid OnBehalfOf onBehalfOf) {

    /** The day it reached us as staff says; null for now. */
    LocalDate receivedOn() {
        return onBehalfOf == null ? null : onBehalfOf.receivedOn();
    }

    /**
     * Whom staff enters it for.
     *
     * @param channel how it came in
     * @param receivedOn the day it reached us, local to Amsterdam: number and clocks count from it; null for now
     * @param person the person, when known to us
     * @param telephone number to call back, when there is no e-mail address
     */
    public record OnBehalfOf(
            @NotNull Channel channel,
            @Nullable LocalDate receivedOn,
            @NotNull Relation relation,
            PersonId person,
            @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,19}") String telephone) {

        public OnBehalfOf {
            if (channel == Channel.APP) {
                throw new IllegalArgumentException("in the app people file for themselves");
            }
        }
    }
}
