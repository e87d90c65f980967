package nl.plekje.local.demo;

/** Accounts of the demo people: the ids of their sign-ins in the realm. */
final class People {

    static final String SANNE = account(1);
    static final String JORIS = account(2);
    static final String FATIMA = account(3);
    static final String DAAN = account(4);
    static final String LIEKE = account(5);
    static final String MIRJAM = account(12);
    static final String BAS = account(13);
    static final String KARIN = account(14);
    static final String BEA = account(18);

    private People() {}

    private static String account(int n) {
        return "00000000-0000-4000-8000-0000000000%02d".formatted(n);
    }
}
