package nl.plekje.service.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import nl.plekje.kernel.explanation.Explanation;

/** A field of a body that is not what it should be (400). Jackson adds where it stands. */
public class UnreadableField extends JsonMappingException {

    private final transient Explanation wrong;

    /** @param wrong what should stand there */
    public UnreadableField(JsonParser parser, Explanation wrong) {
        super(parser, wrong.key());
        this.wrong = wrong;
    }

    /** What should stand there. */
    Explanation wrong() {
        return wrong;
    }
}
