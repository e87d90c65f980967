package nl.plekje.complaint.colleague;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A colleague as the coordinator enters them.
 *
 * @param reportsTo account of the manager above; null at the top
 */
public record ColleagueRequest(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String job,
        @Email @Schema(format = "email") @Size(max = 254) String email,
        @Size(max = 100) String reportsTo) {}
