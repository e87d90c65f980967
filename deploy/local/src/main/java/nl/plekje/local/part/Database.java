package nl.plekje.local.part;

/**
 * A database with the one role that may use it; both have the same name.
 *
 * @param name lower-case letters
 * @param password of the role
 */
public record Database(String name, String password) {

    public Database {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
    }

    /** Nobody wants the password in a log. */
    @Override
    public String toString() {
        return name;
    }
}
