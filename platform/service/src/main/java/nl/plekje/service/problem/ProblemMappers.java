package nl.plekje.service.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.problem.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into a problem detail: a 4xx says what to change, a 5xx says nothing internal. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed",
            401, "sign-in-needed",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "media-type");

    private final ProblemWriter problems;

    ProblemMappers(ProblemWriter problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    RestResponse<Problem> ruleBroken(RuleBroken broken, HttpHeaders headers) {
        return broken instanceof Conflict
                ? problems.refused(409, "conflict", broken, headers)
                : problems.refused(422, "rule-broken", broken, headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> rulesBroken(RulesBroken broken, HttpHeaders headers) {
        return problems.refused(422, "rule-broken", broken.refusals(), headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notFound(NotFound missing, HttpHeaders headers) {
        return problems.plain(404, "not-found", List.of(), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> notSignedIn(HttpHeaders headers) {
        return problems.plain(401, "sign-in-needed", List.of(), headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(ForbiddenException forbidden, HttpHeaders headers) {
        return problems.plain(403, "not-allowed", List.of(), headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ResteasyReactiveViolationException violations, HttpHeaders headers) {
        var errors = violations.getConstraintViolations().stream()
                .map(violation -> violated(violation, headers))
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        return problems.plain(400, "invalid", errors, headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> mistyped(MismatchedInputException mistyped, HttpHeaders headers) {
        return malformed(mistyped, headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(UnreadableParameter parameter, UriInfo request, HttpHeaders headers) {
        var errors = parameter.pointers(request).stream()
                .map(pointer -> problems.field(pointer, parameter.wrong(), headers))
                .toList();
        return problems.plain(400, "invalid", errors, headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException failure, HttpHeaders headers) {
        if (failure.getCause() instanceof JacksonException json) {
            return malformed(json, headers);
        }
        var status = failure.getResponse().getStatus();
        var slug = SLUGS.get(status);
        if (slug != null) {
            return problems.plain(status, slug, List.of(), headers);
        }
        return status < 500 ? problems.plain(status, "malformed", List.of(), headers) : internal(failure, headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> internal(Exception failure, HttpHeaders headers) {
        LOG.error("a request failed", failure);
        return problems.plain(500, "internal", List.of(), headers);
    }

    private RestResponse<Problem> malformed(JacksonException json, HttpHeaders headers) {
        if (!(json instanceof JsonMappingException mapping)) {
            var whole = problems.field(Pointers.WHOLE_BODY, Explanation.of("problem.field.no-json"), headers);
            return problems.plain(400, "malformed", List.of(whole), headers);
        }
        var error = problems.field(Pointers.of(mapping), wrong(mapping), headers);
        return problems.plain(400, "invalid", List.of(error), headers);
    }

    private static Explanation wrong(JsonMappingException mapping) {
        if (mapping instanceof UnreadableField unreadable) {
            return unreadable.wrong();
        }
        if (mapping instanceof InvalidNullException) {
            return Explanation.of("problem.field.NotNull");
        }
        if (mapping instanceof UnrecognizedPropertyException) {
            return Explanation.of("problem.field.unknown");
        }
        if (mapping instanceof MismatchedInputException mismatch
                && !(mapping instanceof ValueInstantiationException)
                && mismatch.getTargetType() != null) {
            return ExpectedValue.explain(mismatch.getTargetType());
        }
        return Explanation.of("problem.field.impossible");
    }

    /** A violated annotation of a request: {@code NotNull}, {@code Size}, ... explained under the annotation's name. */
    private FieldError violated(ConstraintViolation<?> violation, HttpHeaders headers) {
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        var wrong = Explanation.of("problem.field." + annotation.getSimpleName());
        for (var attribute : violation.getConstraintDescriptor().getAttributes().entrySet()) {
            if (attribute.getValue() instanceof Number number) {
                wrong = wrong.with(attribute.getKey(), FactValue.number(number.longValue()));
            }
        }
        return problems.field(Pointers.of(violation), wrong, headers);
    }
}
