package nl.plekje.e2e.town;

/** The people of the demo. */
public final class People {

    /** Mother of Noor and Sem, with Smallsteps; she pays. */
    public static final Person SANNE = new Person("sanne");
    /** Father of Noor and Sem; he lives elsewhere and has custody too. */
    public static final Person JORIS = new Person("joris");
    /** Mother of Amir and Lina, with Partou. */
    public static final Person FATIMA = new Person("fatima");
    /** Father of Fleur, with Sterrekinderopvang; he reads English. */
    public static final Person DAAN = new Person("daan");
    /** Mother of Puk and Bram, with 't Eerste Stapje. */
    public static final Person LIEKE = new Person("lieke");
    /** The planner. */
    public static final Person PETRA = new Person("petra");
    /** Manager of every other location. */
    public static final Person MIRJAM = new Person("mirjam");
    /** Manager of the others. */
    public static final Person BAS = new Person("bas");
    /** The complaint coordinator. */
    public static final Person KARIN = new Person("karin");
    /** Of the board. */
    public static final Person BEA = new Person("bea");
    /** Of finance. */
    public static final Person FRANK = new Person("frank");
    /** Of operations. */
    public static final Person OLGA = new Person("olga");
    /** Of operations too: the second person. */
    public static final Person OTTO = new Person("otto");

    private People() {}
}
