package nl.plekje.kernel.id;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identity of one thing. Each kind of thing has its own record, so that the compiler finds swapped arguments.
 * Written everywhere (URL, JSON, header, column) as the plain UUID.
 */
public interface Id {

    /** A UUID as it is written; {@link UUID#fromString} would take shorter ones too. */
    Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The bare UUID, as stored and sent. */
    UUID value();

    /** A new UUID of version 7: random, and ordered by the moment it was made, so that indexes stay compact. */
    static UUID next() {
        return Generators.timeBasedEpochGenerator().generate();
    }
}
