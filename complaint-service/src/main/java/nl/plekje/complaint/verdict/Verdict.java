package nl.plekje.complaint.verdict;

import java.util.Arrays;
import java.util.Optional;

/** CO-038: how a complaint was judged. */
public enum Verdict {
    UPHELD("Ja"),
    PARTLY("Deels"),
    NOT_UPHELD("Nee");

    private final String written;

    Verdict(String written) {
        this.written = written;
    }

    /** The verdict written like this in a register. */
    public static Optional<Verdict> of(String written) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.written.equals(written))
                .findFirst();
    }
}
