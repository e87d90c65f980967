package nl.plekje.placement.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is looked for. It travels as a body and not in the address, where names would stay in logs.
 *
 * @param name the beginning of a word in the child's first name or in a custodian's last name, at least two letters. Case,
 *     accents, hyphens and apostrophes do not matter
 */
public record ChildSearchRequest(
        @NotBlank @Size(min = 2, max = 100) String name) {}
