package nl.plekje.placement.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.PersonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household as it shall be.
 *
 * @param id chosen by the caller, or null to have one made; so for persons and children
 * @param version when changing: the version that the change is based on; null for a new one
 * @param payer who is invoiced: one of {@code persons}
 */
public record HouseholdRequest(
        HouseholdId id,
        @Min(1) @Max(Integer.MAX_VALUE) Long version,
        @NotNull PersonId payer,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Person> persons,
        @NotNull @Size(max = 20) List<@NotNull @Valid Child> children) {

    /**
     * An adult of the household.
     *
     * <p>What staff may not know of is never lost by leaving it out: null leaves it as it is.
     *
     * @param account subject of the person's sign-in
     * @param signsIn false takes the sign-in away, true says that there is one
     * @param phone where to call when a message is not enough; empty takes it away
     */
    public record Person(
            PersonId id,
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,

            @NotBlank @Email @Schema(format = "email") @Size(max = 254)
            String email,

            @NotNull @Pattern(regexp = "nl|en") String language,
            @Size(min = 1, max = 100) String account,
            Boolean signsIn,
            @Pattern(regexp = "|[+0-9][0-9 ()-]{5,24}") String phone) {

        private Person identified() {
            return id != null
                    ? this
                    : new Person(PersonId.next(), firstName, lastName, email, language, account, signsIn, phone);
        }
    }

    /**
     * A child of the household.
     *
     * @param custodians who may see the child and act for it: persons of this household or of another
     */
    public record Child(
            ChildId id,
            @NotBlank @Size(max = 100) String firstName,
            @NotNull LocalDate birthDate,
            @NotEmpty @Size(max = 4) Set<@NotNull PersonId> custodians) {

        private Child identified() {
            return id != null ? this : new Child(ChildId.next(), firstName, birthDate, custodians);
        }
    }

    /** The same with an identity for everyone. Not done while reading: a repeated request has to read the same. */
    HouseholdRequest identified() {
        return new HouseholdRequest(
                id == null ? HouseholdId.next() : id,
                version,
                payer,
                persons.stream().map(Person::identified).toList(),
                children.stream().map(Child::identified).toList());
    }
}
