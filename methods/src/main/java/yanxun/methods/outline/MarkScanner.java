package yanxun.methods.outline;

import static yanxun.methods.outline.Kind.ARABIC;
import static yanxun.methods.outline.Kind.ARABIC_BRACKET;
import static yanxun.methods.outline.Kind.CHINESE;
import static yanxun.methods.outline.Kind.CHINESE_BRACKET;
import static yanxun.methods.outline.Kind.LETTER;

import org.jspecify.annotations.Nullable;

/** Recognises a heading's number at one position of folded text, looking at no more than a dozen characters. */
final class MarkScanner {

    private static final String OPENING = "([【〔〖<《";
    private static final String CLOSING = ")]】〕〗>》";
    /** After "3 " these make it a quantity. */
    private static final String MEASURED = "年月日号级班周点时分个次名人所节场项%位篇本天届支份";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private static final Words NAMED = Words.of("活动 任务 专题 项目 主题 板块 环节 议题 场次");

    private MarkScanner() {}

    static @Nullable Mark at(String folded, int at) {
        if (at >= folded.length()) {
            return null;
        }
        char c = folded.charAt(at);
        if (Numeral.isDigit(c)) {
            return arabic(folded, at);
        } else if (Numeral.isChinese(c)) {
            return chinese(folded, at);
        } else if (OPENING.indexOf(c) >= 0) {
            return bracketed(folded, at);
        } else if (c == '第') {
            return ordinal(folded, at);
        } else if (c >= 0x2150 && c <= 0x33FF) {
            return GlyphNumber.at(folded, at);
        }
        return lettered(folded, at);
    }

    private static @Nullable Mark arabic(String folded, int at) {
        var number = Numeral.arabic(folded, at, 3);
        if (number == null) {
            return null;
        }
        char next = charAt(folded, number.end());
        char after = charAt(folded, number.end() + 1);
        if (next == '.' && Numeral.isDigit(after)) {
            var decimal = decimal(folded, at);
            return decimal == null && Enumerations.dated(folded, number.end() + 1) ? mark(folded, ARABIC, number, at, next, true) : decimal;
        }
        if (next == ')') {
            return mark(folded, ARABIC_BRACKET, number, at, ')', false);
        }
        if (next == '、' && Enumerations.counted(folded, number.end() + 1)) {
            return null;
        }
        if (next == '.' || next == '、') {
            return mark(folded, ARABIC, number, at, next, Enumerations.spanned(folded, number.end() + 1));
        }
        boolean quantity = MEASURED.indexOf(firstWord(folded, number.end() + 1)) >= 0;
        return number.value() < 100 && separates(next) && !quantity ? mark(folded, ARABIC, number, at, next, true) : null;
    }

    private static @Nullable Mark chinese(String folded, int at) {
        var number = Numeral.chinese(folded, at);
        if (number == null) {
            return null;
        }
        char next = charAt(folded, number.end());
        if (next == ')') {
            return mark(folded, CHINESE_BRACKET, number, at, ')', false);
        }
        if (next == '、' || next == '.') {
            return Enumerations.counted(folded, number.end() + 1) ? null : mark(folded, CHINESE, number, at, next, Enumerations.spanned(folded, number.end() + 1));
        }
        return separates(next) && next != '。' ? mark(folded, CHINESE, number, at, next, true) : null;
    }

    /** 1.2, 1.2.3: whether it is one, and no date or measure, only its sequence shows. */
    private static @Nullable Mark decimal(String folded, int at) {
        int end = at;
        int parts = 0;
        Numeral part;
        do {
            part = Numeral.arabic(folded, parts == 0 ? at : end + 1, 2);
            if (part == null) {
                return null;
            }
            end = part.end();
            parts++;
        } while (charAt(folded, end) == '.' && Numeral.isDigit(charAt(folded, end + 1)) && parts < 5);
        char next = charAt(folded, end);
        if (MEASURED.indexOf(next) >= 0 || "万亿倍元米-~至到/".indexOf(next) >= 0) {
            return null;
        }
        var kind = parts == 2 ? Kind.DECIMAL_2 : parts == 3 ? Kind.DECIMAL_3 : Kind.DECIMAL_4;
        return mark(folded, kind, new Numeral(part.value(), end), at, '.', true);
    }

    private static @Nullable Mark bracketed(String folded, int at) {
        int from = skipBlanks(folded, at + 1);
        var number = Numeral.at(folded, from);
        if (number != null && number.value() < 100) {
            int close = skipBlanks(folded, number.end());
            boolean arabic = Numeral.isDigit(folded.charAt(from));
            char closing = charAt(folded, close);
            if (CLOSING.indexOf(closing) >= 0 || closing == '、' && folded.charAt(at) == '(' && !Enumerations.counted(folded, close + 1)) {
                return mark(folded, arabic ? ARABIC_BRACKET : CHINESE_BRACKET, new Numeral(number.value(), close), from, number.end(), ')', false);
            }
        }
        return null;
    }

    private static @Nullable Mark ordinal(String folded, int at) {
        var number = Numeral.at(folded, at + 1);
        if (number == null || number.value() > 999) {
            return null;
        }
        int end = number.end();
        char next = charAt(folded, end);
        if (folded.startsWith("部分", end)) {
            return new Mark(Kind.PART, number.value(), at, end + 2, skipStops(folded, end + 2), '第', false);
        }
        var kind = switch (next) {
            case '章' -> Kind.CHAPTER;
            case '编', '篇' -> Kind.PART;
            case '节' -> charAt(folded, end + 1) == '课' ? null : Kind.CLAUSE;
            case '条' -> Kind.ARTICLE;
            case '、', ',', ':', '.' -> Kind.ORDINAL;
            default -> null;
        };
        boolean several = next == '、' && Numeral.at(folded, end + 1) != null;
        if (kind == null || several) {
            return null;
        }
        int to = kind == Kind.ORDINAL ? end : end + 1;
        return new Mark(kind, number.value(), at, to, skipStops(folded, end + 1), '第', false);
    }

    private static @Nullable Mark lettered(String folded, int at) {
        char c = folded.charAt(at);
        char next = charAt(folded, at + 1);
        var named = NAMED.at(folded, at);
        if (named != null) {
            return named(folded, at, at + named.length());
        }
        if (STEMS.indexOf(c) >= 0 && next == '、') {
            return new Mark(Kind.STEM, STEMS.indexOf(c) + 1, at, at + 1, skipStops(folded, at + 1), next, false);
        }
        var formal = next == '、' || next == '.' && !Numeral.isDigit(charAt(folded, at + 2)) ? Numeral.formal(folded, at) : null;
        if (formal != null) {
            return mark(folded, Kind.FORMAL, formal, at, next, false);
        }
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        if (letter && (next == '.' || next == '、' || next == ')') && firstWord(folded, at + 2) >= '一') {
            return new Mark(LETTER, (c | 0x20) - 'a' + 1, at, at + 1, skipStops(folded, at + 1), next, true);
        }
        return null;
    }

    /** 活动一:…, 活动二:…, where others follow. */
    private static @Nullable Mark named(String folded, int at, int digits) {
        var number = Numeral.at(folded, digits);
        boolean parted = number != null && number.value() < 60 && ":、. ".indexOf(charAt(folded, number.end())) >= 0 && charAt(folded, number.end()) != 0;
        return parted ? new Mark(Kind.ORDINAL, number.value(), at, number.end(), skipStops(folded, number.end()), ':', true) : null;
    }

    private static Mark mark(String folded, Kind kind, Numeral number, int from, char delimiter, boolean weak) {
        return mark(folded, kind, number, from, number.end(), delimiter, weak);
    }

    private static Mark mark(String folded, Kind kind, Numeral number, int from, int to, char delimiter, boolean weak) {
        int end = number.end();
        if (kind == CHINESE_BRACKET || kind == ARABIC_BRACKET) {
            end++;
        }
        return new Mark(kind, number.value(), from, to, skipStops(folded, end), delimiter, weak);
    }

    /** Past one stop and the blanks around it. */
    static int skipStops(String folded, int at) {
        int end = skipBlanks(folded, at);
        while (end < folded.length() && end - at < 8 && "、.,。:".indexOf(folded.charAt(end)) >= 0) {
            end = skipBlanks(folded, end + 1);
        }
        return end;
    }

    static int skipBlanks(String folded, int at) {
        int end = at;
        while (end < folded.length() && (folded.charAt(end) == ' ' || folded.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    static char charAt(String folded, int at) {
        return at < folded.length() ? folded.charAt(at) : '\0';
    }

    private static char firstWord(String folded, int at) {
        return charAt(folded, skipBlanks(folded, at));
    }

    private static boolean separates(char c) {
        return c == ' ' || c == '\t' || c == ',' || c == ':' || c == '。';
    }
}
