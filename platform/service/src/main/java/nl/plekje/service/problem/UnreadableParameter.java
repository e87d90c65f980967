package nl.plekje.service.problem;

import jakarta.ws.rs.BadRequestException;
import nl.plekje.kernel.explanation.Explanation;

/** A parameter of the path or the query that is not what it should be (400). */
public class UnreadableParameter extends BadRequestException {

    private final String text;
    private final Explanation wrong;

    private UnreadableParameter(String text, Explanation wrong) {
        this.text = text;
        this.wrong = wrong;
    }

    /** What stands there is not of this type. */
    public static UnreadableParameter not(Class<?> type, String text) {
        return new UnreadableParameter(text, ExpectedValue.explain(type));
    }

    /** What stands there. A converter does not learn the name of its parameter; the request knows who carries it. */
    String text() {
        return text;
    }

    /** What should stand there. */
    Explanation wrong() {
        return wrong;
    }
}
