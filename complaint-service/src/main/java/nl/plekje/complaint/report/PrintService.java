package nl.plekje.complaint.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import nl.plekje.complaint.document.Page;
import nl.plekje.complaint.document.Pdf;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

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

    /** The same with a tag of its content; 304 without content for who names that tag already. */
    static RestResponse<byte[]> unlessKnown(RestResponse<byte[]> printed, Request request) {
        var tag = new EntityTag(HexFormat.of().formatHex(sha256(printed.getEntity())), true);
        if (request.evaluatePreconditions(tag) != null) {
            return ResponseBuilder.<byte[]>create(Status.NOT_MODIFIED).tag(tag).build();
        }
        printed.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        return printed;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
