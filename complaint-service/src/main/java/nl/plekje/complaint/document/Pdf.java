package nl.plekje.complaint.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes PDF of pages, with its letters inside and its structure told, so that it can be read aloud. */
public final class Pdf {

    /** Stands for a letter that no font has, as in the name of somebody; what is typed here is refused before. */
    private static final String NO_LETTER = "?";

    static {
        // It tells of every page that it renders, and of nothing that would help us.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The page as PDF. Takes some tenths of a second: not for the event loop. */
    public static byte[] of(Page page) {
        try (var out = new ByteArrayOutputStream()) {
            var html = page.html();
            var builder = new PdfRendererBuilder();
            Fonts.neededFor(html).forEach(font -> builder.useFont(font::open, font.family()));
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(PdfRendererBuilder.TextDirection.LTR)
                    .useReplacementText(NO_LETTER)
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that cannot be printed", e);
        }
    }
}
