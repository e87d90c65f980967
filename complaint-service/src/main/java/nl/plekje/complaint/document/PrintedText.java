package nl.plekje.complaint.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;

/** What people typed, as it is printed. */
public final class PrintedText {

    private static final char FIRST_PRINTED = ' ';

    private PrintedText() {}

    /** Whether it is read from right to left, by its first letter that has a direction. */
    static boolean fromRightToLeft(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    /**
     * The text in the letters that fonts have: composed, and without what only joins or picks signs. Letters that join
     * differently with a sign between them keep it.
     */
    static String of(String text) {
        var printed = new StringBuilder();
        var before = 0;
        for (var point :
                Normalizer2.getNFCInstance().normalize(text).codePoints().toArray()) {
            if (!isSign(point)) {
                printed.appendCodePoint(point < FIRST_PRINTED && point != '\n' && point != '\t' ? ' ' : point);
            } else if (UScript.getScript(before) == UScript.ARABIC) {
                printed.appendCodePoint(point);
            }
            before = point;
        }
        return printed.toString();
    }

    /** A sign that is not seen by itself: joiners, picks of a variant or of a colour of skin, marks of direction. */
    private static boolean isSign(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER);
    }

    /**
     * Goes on when a text can be printed. Not for the event loop, see {@link Fonts#have}.
     *
     * @param field JSON pointer to it
     * @throws RuleBroken with the first letter that no font has
     */
    public static void require(String field, String text) {
        refusal(field, text).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The refusal of a text with a letter that no font has; none for a text that can be printed, or null. */
    public static Optional<RuleBroken> refusal(String field, String text) {
        return text == null
                ? Optional.empty()
                : of(text).codePoints()
                        .filter(point -> !Character.isWhitespace(point) && !isSign(point) && !Fonts.have(point))
                        .mapToObj(point -> new RuleBroken(
                                field,
                                Explanation.of("complaint.print.no-letter")
                                        .with("letter", FactValue.text(shown(point)))
                                        .with("code", FactValue.text("U+%04X".formatted(point)))))
                        .findFirst();
    }

    /** The letter for who typed it; a blank for one that no text may hold. */
    private static String shown(int point) {
        var type = Character.getType(point);
        return type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.CONTROL
                ? " "
                : Character.toString(point);
    }
}
