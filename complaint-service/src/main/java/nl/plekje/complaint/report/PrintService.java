package nl.plekje.complaint.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import nl.plekje.complaint.document.Page;
import nl.plekje.complaint.document.Pdf;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives reports in the form that was asked for. */
@ApplicationScoped
class PrintService {

    private final Vertx vertx;

    PrintService(Vertx vertx) {
        this.vertx = vertx;
    }

    Uni<RestResponse<byte[]>> print(Format format, String name, Supplier<Page> page, Supplier<String> csv) {
        return vertx.executeBlocking(() -> switch (format) {
                    case HTML -> page.get().html().getBytes(StandardCharsets.UTF_8);
                    case PDF -> Pdf.of(page.get());
                    case CSV -> csv.get().getBytes(StandardCharsets.UTF_8);
                })
                .map(content -> ResponseBuilder.ok(content, format.mediaType())
                        .header("Content-Disposition", "inline; filename=\"" + name + "." + format.ending() + "\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                        .build());
    }
}
