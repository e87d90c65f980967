package nl.plekje.complaint.register;

import java.util.Arrays;
import java.util.Optional;

/** CO-037: the legal entity a complaint is about, or none where it is unknown. */
public enum Label {
    NONE("", "none"),
    PARTOU("partou", "partou"),
    SMALLSTEPS("smallsteps", "smallsteps");

    private final String written;
    private final String column;

    Label(String written, String column) {
        this.written = written;
        this.column = column;
    }

    /** Its column in the printed table. */
    public String column() {
        return column;
    }

    /** The label written like this in a register. */
    static Optional<Label> of(String written) {
        return Arrays.stream(values())
                .filter(label -> label.written.equals(written))
                .findFirst();
    }
}
