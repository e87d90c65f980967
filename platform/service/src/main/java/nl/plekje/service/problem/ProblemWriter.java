package nl.plekje.service.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.service.problem.Problem.FieldError;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Writes problem details in the language the caller asked for. */
@ApplicationScoped
class ProblemWriter {

    /** A refusal by a rule. */
    RestResponse<Problem> refused(int status, String slug, RuleBroken broken, HttpHeaders headers) {
        var language = language(headers);
        var detail = String.join(" ", Catalogue.in(language).lines(broken.why()));
        var errors = broken.field().isEmpty()
                ? List.<FieldError>of()
                : List.of(new FieldError(broken.field(), broken.why().rule(), detail));
        return answer(status, slug, language, detail, errors, broken.why());
    }

    /** A refusal by several rules: each is an error of its own, also one that names no field. */
    RestResponse<Problem> refused(int status, String slug, List<RuleBroken> broken, HttpHeaders headers) {
        var language = language(headers);
        var errors = broken.stream()
                .map(refusal -> new FieldError(
                        refusal.field(),
                        refusal.why().rule(),
                        String.join(" ", Catalogue.in(language).lines(refusal.why()))))
                .toList();
        var detail = errors.stream().map(FieldError::detail).collect(Collectors.joining(" "));
        return answer(status, slug, language, detail, errors, null);
    }

    /** A problem whose sentence stands in the catalogue under {@code problem.<slug>}. */
    RestResponse<Problem> plain(int status, String slug, List<FieldError> errors, HttpHeaders headers) {
        var language = language(headers);
        return answer(status, slug, language, Catalogue.in(language).sentence("problem." + slug), errors, null);
    }

    /** What is wrong with one field, from the catalogue. */
    FieldError field(String pointer, Explanation wrong, HttpHeaders headers) {
        return new FieldError(
                pointer, wrong.rule(), Catalogue.in(language(headers)).sentence(wrong));
    }

    private RestResponse<Problem> answer(
            int status, String slug, Language language, String detail, List<FieldError> errors, Explanation why) {
        var title = Catalogue.in(language).sentence("problem." + slug + ".title");
        var problem = new Problem("urn:plekje:problem:" + slug, title, status, detail, errors, why, traceId());
        return ResponseBuilder.<Problem>create(status)
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .build();
    }

    /** Dutch, unless the caller prefers English. */
    static Language language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(locale -> locale.getLanguage())
                .flatMap(tag -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(tag)))
                .findFirst()
                .orElse(Language.DUTCH);
    }

    private static String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
