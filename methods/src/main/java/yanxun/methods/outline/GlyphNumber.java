package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/** Numbers that are one character: ① ⑴ ⒈ ㈠ ㊀ ❶ Ⅰ. */
final class GlyphNumber {

    private GlyphNumber() {}

    static @Nullable Mark at(String folded, int at) {
        char c = folded.charAt(at);
        if (c >= '①' && c <= '⑳') {
            return mark(folded, at, Kind.CIRCLED, c - '①' + 1);
        } else if (c >= '⑴' && c <= '⒇') {
            return mark(folded, at, Kind.ARABIC_BRACKET, c - '⑴' + 1);
        } else if (c >= '⒈' && c <= '⒛') {
            return mark(folded, at, Kind.ARABIC, c - '⒈' + 1);
        } else if (c >= '㈠' && c <= '㈩') {
            return mark(folded, at, Kind.CHINESE_BRACKET, c - '㈠' + 1);
        } else if (c >= '㊀' && c <= '㊉') {
            return mark(folded, at, Kind.CHINESE_BRACKET, c - '㊀' + 1);
        } else if (c >= '❶' && c <= '❿') {
            return mark(folded, at, Kind.CIRCLED, c - '❶' + 1);
        } else if (c >= '➀' && c <= '➉') {
            return mark(folded, at, Kind.CIRCLED, c - '➀' + 1);
        } else if (c >= 'Ⅰ' && c <= 'Ⅻ' && "、. :,".indexOf(MarkScanner.charAt(folded, at + 1)) >= 0) {
            return mark(folded, at, Kind.ROMAN, c - 'Ⅰ' + 1);
        }
        return null;
    }

    private static Mark mark(String folded, int at, Kind kind, int value) {
        return new Mark(kind, value, at, at + 1, MarkScanner.skipStops(folded, at + 1), folded.charAt(at), false);
    }
}
