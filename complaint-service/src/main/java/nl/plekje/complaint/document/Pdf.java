package nl.plekje.complaint.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Makes PDF of pages, with its letters inside and its structure told, so that it can be read aloud. */
public final class Pdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // It tells of every page that it renders, and of nothing that would help us.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The page as PDF. Takes some tenths of a second: not for the event loop. */
    public static byte[] of(Page page) {
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFont(Pdf::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(page.html(), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that cannot be printed", e);
        }
    }

    private static InputStream font() {
        return PDFont.class.getResourceAsStream(FONT);
    }
}
