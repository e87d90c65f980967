package nl.plekje.service.input;

import java.util.OptionalInt;

/**
 * Texts that can be kept, searched, printed and shown as they were typed. They hold no control characters but those of
 * lines and tabs, no halves of characters, no code points that are none, and nothing that turns the direction of what is
 * written around them. Marks of direction that stand for themselves and joiners belong to scripts and to emoji.
 */
final class PlainText {

    /** Stands for what could not be decoded; nobody types it. */
    private static final int UNDECODED = 0xFFFD;

    private PlainText() {}

    /** The first code point that may not be there. */
    static OptionalInt misplaced(String text) {
        return text.codePoints().filter(PlainText::isMisplaced).findFirst();
    }

    /** The same for a parameter, where a half of a character and bytes that are no UTF-8 arrive as a replacement. */
    static OptionalInt misplacedInParameter(String text) {
        return text.codePoints()
                .filter(point -> point == UNDECODED || isMisplaced(point))
                .findFirst();
    }

    private static boolean isMisplaced(int point) {
        return isControl(point) || isHalf(point) || isNoCharacter(point) || turnsDirection(point);
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
    }

    /** A surrogate without its other half: a pair would have been one code point. */
    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
