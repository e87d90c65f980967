package nl.plekje.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a mail header as RFC 2047 writes it: in words of Base64, cut between characters. The mail client's own way cuts
 * a character outside the basic plane in two, and leaves a text that looks encoded as it is, which a reader would decode.
 */
final class EncodedWords {

    /** 75 characters a word at most: 12 go to {@code =?UTF-8?B?} and {@code ?=}, and 45 bytes make 60 of Base64. */
    private static final int MOST_BYTES = 45;

    private EncodedWords() {}

    /** The same text, readable for any mail reader; as it is when it is plain. */
    static String of(String text) {
        return isPlain(text)
                ? text
                : pieces(text).stream()
                        .map(piece -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(piece) + "?=")
                        .collect(Collectors.joining(" "));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~') && !text.contains("=?");
    }

    private static List<byte[]> pieces(String text) {
        var pieces = new ArrayList<byte[]>();
        var piece = new StringBuilder();
        var bytes = 0;
        for (var codePoint : text.codePoints().toArray()) {
            var character = Character.toString(codePoint);
            var more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MOST_BYTES) {
                pieces.add(piece.toString().getBytes(StandardCharsets.UTF_8));
                piece.setLength(0);
                bytes = 0;
            }
            piece.append(character);
            bytes += more;
        }
        pieces.add(piece.toString().getBytes(StandardCharsets.UTF_8));
        return pieces;
    }
}
