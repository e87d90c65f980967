package nl.plekje.complaint.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is taken out of the register of a year.
 *
 * @param rows the numbers of the rows; null for all of the year
 */
public record RemovalRequest(
        @Nullable @Size(min = 1, max = 10_000) Set<@NotNull @Min(1) @Max(1_000_000) Integer> rows,
        @NotBlank @Size(max = 500) String reason) {}
