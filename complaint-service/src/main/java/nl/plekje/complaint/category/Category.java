package nl.plekje.complaint.category;

import java.util.Arrays;
import java.util.Optional;

/** CO-036: what a complaint is about, from the fixed list of thirteen, in the order of the annual report. */
public enum Category {
    OFFERING("Aanbod van de dienstverlening"),
    BUILDING_AND_TOYS("Accommodatie en speelgoed"),
    COMMUNICATION("Communicatie"),
    DIVERSITY_AND_DISCRIMINATION("Diversiteit / discriminatie"),
    INVOICING("Facturatie / debiteuren"),
    ANOTHER_SUBJECT("Overig"),
    PEDAGOGICAL_QUALITY("Pedagogische kwaliteit"),
    STAFFING("Personele bezetting"),
    PLANNING_AND_PLACEMENT("Planning en plaatsing"),
    PRIVACY("Privacy"),
    CLOSURE_OF_GROUP_OR_LOCATION("Sluiting groep/vestiging"),
    TARIFFS("Tarieven (incl. verruiming openingstijden, doorbetalen feestdagen)"),
    SWAP_CONDITIONS("Voorwaarden rondom ruil- en inhaaluren");

    private final String printed;

    Category(String printed) {
        this.printed = printed;
    }

    /** As the annual report prints it. */
    public String printed() {
        return printed;
    }

    /** The category printed like this, to the letter. */
    public static Optional<Category> of(String printed) {
        return Arrays.stream(values())
                .filter(category -> category.printed.equals(printed))
                .findFirst();
    }
}
