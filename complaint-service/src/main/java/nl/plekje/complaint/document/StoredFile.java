package nl.plekje.complaint.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A file as it is given back. */
public record StoredFile(String name, String mediaType, byte[] content) {

    /** The file to be saved, never shown by the browser as a page of ours, and kept by nobody on the way. */
    public RestResponse<byte[]> download() {
        return ResponseBuilder.ok(content, mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
