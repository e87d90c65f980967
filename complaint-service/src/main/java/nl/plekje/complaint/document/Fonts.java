package nl.plekje.complaint.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that pages are printed in. Between them they hold Latin, Greek, Cyrillic, Arabic and Chinese letters, and emoji;
 * of each letter the first font that has it is taken. A font is read when the first letter that those before it lack is asked
 * for: that takes some tenths of a second, and is not for the event loop.
 */
final class Fonts {

    private static final List<Font> ALL = List.of(
            new Font("Liberation Sans", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
            new Font("Noto Sans Arabic", "/fonts/NotoSansArabic-Regular.ttf"),
            new Font("Noto Sans SC", "/fonts/NotoSansSC-Regular.ttf"),
            new Font("Noto Emoji", "/fonts/NotoEmoji-Regular.ttf"));

    private Fonts() {}

    /** All families, as a style sheet lists them. */
    static String families() {
        return ALL.stream().map(font -> "'" + font.family() + "'").collect(Collectors.joining(", "));
    }

    /** Whether some font has this letter. */
    static boolean have(int codePoint) {
        return ALL.stream().anyMatch(font -> font.has(codePoint));
    }

    /** The fonts that a text needs; the first always. */
    static List<Font> neededFor(String text) {
        var needed = new BitSet();
        needed.set(0);
        text.codePoints().distinct().forEach(point -> {
            for (var i = 0; i < ALL.size(); i++) {
                // What is between the letters, as line ends, is in no font and takes none.
                if (Character.isWhitespace(point) || ALL.get(i).has(point)) {
                    needed.set(i);
                    return;
                }
            }
        });
        return needed.stream().mapToObj(ALL::get).toList();
    }

    /** A font that comes along. */
    static final class Font {

        private final String family;
        private final String resource;
        private BitSet letters;

        private Font(String family, String resource) {
            this.family = family;
            this.resource = resource;
        }

        /** As style sheets name it. */
        String family() {
            return family;
        }

        InputStream open() {
            return Fonts.class.getResourceAsStream(resource);
        }

        private synchronized boolean has(int codePoint) {
            if (letters == null) {
                letters = read();
            }
            return letters.get(codePoint);
        }

        private BitSet read() {
            var found = new BitSet(Character.MAX_CODE_POINT);
            try (var file = open();
                    var buffer = new RandomAccessReadBuffer(file);
                    var font = new TTFParser().parse(buffer)) {
                var glyphs = font.getUnicodeCmapLookup();
                for (var point = 0; point <= Character.MAX_CODE_POINT; point++) {
                    if (glyphs.getGlyphId(point) > 0) {
                        found.set(point);
                    }
                }
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException("a font that cannot be read: " + family, e);
            }
        }
    }
}
