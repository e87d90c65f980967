package nl.plekje.local.part;

/**
 * A port on the loopback address.
 *
 * @param use what it is for, for example {@code SMTP}
 * @param number 1-65535
 */
public record Port(String use, int number) {

    /** The only address the stack listens on. */
    public static final String ADDRESS = "127.0.0.1";

    public Port {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("not a port: " + number);
        }
    }
}
