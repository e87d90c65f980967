package nl.plekje.local.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Made-up names that sound right. */
final class Names {

    private static final List<String> PARENTS = List.of(
            "Anouk", "Bart", "Carlijn", "Dennis", "Eva", "Farid", "Gwen", "Hugo", "Iris", "Jeroen", "Kim", "Lars",
            "Merel", "Nadia", "Olivier", "Priya", "Quinten", "Rosa", "Stefan", "Tess", "Umut", "Vera", "Wouter",
            "Xander", "Yasmin", "Zoë", "Marieke", "Pieter", "Samira", "Thomas");
    private static final List<String> CHILDREN = List.of(
            "Adam", "Bo", "Cas", "Daan", "Elif", "Finn", "Guus", "Hanna", "Isa", "Jip", "Kees", "Liv", "Mees", "Nora",
            "Otis", "Pleun", "Ravi", "Saar", "Teun", "Vos", "Wes", "Yara", "Zeb", "Julia", "Lotte", "Milan", "Sem",
            "Tijn", "Noah", "Emma");
    private static final List<String> FAMILIES = List.of(
            "Bakker",
            "van den Berg",
            "Bos",
            "Brouwer",
            "Dekker",
            "Dijkstra",
            "van Dam",
            "El Amrani",
            "de Groot",
            "Hendriks",
            "van der Heijden",
            "Jansen",
            "de Jong",
            "Kaya",
            "Koning",
            "Kuipers",
            "Meijer",
            "Mulder",
            "Nguyen",
            "Peters",
            "Postma",
            "Ramdin",
            "Schouten",
            "Smit",
            "Timmer",
            "Verhoeven",
            "Visser",
            "de Vries",
            "Willems",
            "Yilmaz");
    private static final List<String> TREES = List.of(
            "De Linde",
            "De Wilg",
            "De Eik",
            "De Beuk",
            "De Berk",
            "De Es",
            "De Hazelaar",
            "De Kastanje",
            "De Iep",
            "De Populier",
            "De Esdoorn",
            "De Vlier");
    private static final List<String> TOWNS = List.of("Almere", "Utrecht", "Zwolle", "Breda", "Leiden", "Assen");
    private static final Map<String, String> SCHOOL_REGIONS = Map.of(
            "Almere", "NORTH",
            "Utrecht", "MIDDLE",
            "Zwolle", "NORTH",
            "Breda", "SOUTH",
            "Leiden", "MIDDLE",
            "Assen", "NORTH");
    private static final List<String> ANIMALS =
            List.of("Egels", "Vossen", "Uilen", "Bevers", "Dassen", "Otters", "Hazen", "Reeën", "Spechten", "Mussen");

    private Names() {}

    /** The region whose school holidays hold in a town; null for a town that is not one of ours. */
    static String schoolRegion(String town) {
        return SCHOOL_REGIONS.get(town);
    }

    static String parent(RandomGenerator random) {
        return any(PARENTS, random);
    }

    static String child(RandomGenerator random) {
        return any(CHILDREN, random);
    }

    static String family(RandomGenerator random) {
        return any(FAMILIES, random);
    }

    /** Name of the n-th location; names start again with a number behind them when they run out. */
    static String location(int n) {
        var name = TREES.get(n % TREES.size());
        return n < TREES.size() ? name : name + " " + (n / TREES.size() + 1);
    }

    static String town(int n) {
        return TOWNS.get(n % TOWNS.size());
    }

    static String group(int n) {
        return ANIMALS.get(n % ANIMALS.size());
    }

    private static String any(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
