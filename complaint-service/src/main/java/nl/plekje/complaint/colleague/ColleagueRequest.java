package nl.plekje.complaint.colleague;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A colleague as the coordinator enters them.
 *
 * @param reportsTo account of the manager above; null at the top
 */
public record ColleagueRequest(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String job,
        @Email @Size(max = 254) String email,
        @Size(max = 100) String reportsTo) {}
