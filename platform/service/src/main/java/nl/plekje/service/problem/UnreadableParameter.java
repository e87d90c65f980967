package nl.plekje.service.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;

/** A parameter of the path or the query that is not what it should be (400). */
public class UnreadableParameter extends BadRequestException {

    /** Before the name of a parameter of the path. */
    public static final String PATH = "#path/";

    /** Before the name of a parameter of the query. */
    public static final String QUERY = "#query/";

    private final transient Where where;
    private final transient Explanation wrong;

    private UnreadableParameter(Where where, Explanation wrong) {
        this.where = where;
        this.wrong = wrong;
    }

    private interface Where {
        List<String> in(UriInfo request);
    }

    /**
     * A converter does not learn the name of its parameter; the request knows who carries the text.
     *
     * @param wrong what should stand there
     */
    public static UnreadableParameter carrying(String text, Explanation wrong) {
        return new UnreadableParameter(request -> Pointers.of(text, request), wrong);
    }

    /**
     * The parameter at this place.
     *
     * @param wrong what should stand there
     */
    public static UnreadableParameter at(String pointer, Explanation wrong) {
        return new UnreadableParameter(request -> List.of(pointer), wrong);
    }

    /** Where it stands in its request. */
    List<String> pointers(UriInfo request) {
        return where.in(request);
    }

    /** What should stand there. */
    Explanation wrong() {
        return wrong;
    }
}
