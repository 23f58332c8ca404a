package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/** A whole number written in digits or Chinese characters, and where it ends. */
record Numeral(int value, int end) {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾";
    private static final String FORMAL_OTHER = "零壹貳参肆伍陆柒捌玖什";

    static boolean isChinese(char c) {
        return c == '十' || c == '廿' || c == '零' || DIGITS.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static @Nullable Numeral at(String folded, int at) {
        return at < folded.length() && isDigit(folded.charAt(at)) ? arabic(folded, at, 4) : chinese(folded, at);
    }

    /** Digits only, at most so many: a longer run is no number of a heading, a month or a week. */
    static @Nullable Numeral arabic(String folded, int at, int most) {
        int end = at;
        int value = 0;
        while (end < folded.length() && isDigit(folded.charAt(end))) {
            if (end - at >= most) {
                return null;
            }
            value = value * 10 + folded.charAt(end++) - '0';
        }
        return end == at ? null : new Numeral(value, end);
    }

    /** 一 … 九十九 in the usual form. */
    static @Nullable Numeral chinese(String folded, int at) {
        int tens = digit(folded, at);
        int end = tens > 0 ? at + 1 : at;
        if (end < folded.length() && folded.charAt(end) == '十') {
            int ones = digit(folded, end + 1);
            int value = (tens > 0 ? tens : 1) * 10 + Math.max(ones, 0);
            return new Numeral(value, ones > 0 ? end + 2 : end + 1);
        }
        return tens > 0 && digit(folded, end) < 0 ? new Numeral(tens, end) : null;
    }

    /** 壹 … 拾, as Taiwan's and older documents number their chapters. */
    static @Nullable Numeral formal(String folded, int at) {
        int value = Math.max(FORMAL.indexOf(folded.charAt(at)), FORMAL_OTHER.indexOf(folded.charAt(at)));
        return value > 0 ? new Numeral(value, at + 1) : null;
    }

    /** 2024, 二〇二四; also 24 where two digits are said to be enough. */
    static @Nullable Numeral year(String folded, int at) {
        int value = 0;
        int end = at;
        while (end < folded.length() && end - at < 5 && plainDigit(folded.charAt(end)) >= 0) {
            value = value * 10 + plainDigit(folded.charAt(end++));
        }
        return end - at == 4 && value >= 1980 && value < 2100 ? new Numeral(value, end) : null;
    }

    /** 114年, 一一四年: a year of the Republic, counted from 1911. */
    static @Nullable Numeral minguo(String folded, int at) {
        int value = 0;
        int end = at;
        while (end < folded.length() && end - at < 4 && plainDigit(folded.charAt(end)) >= 0) {
            value = value * 10 + plainDigit(folded.charAt(end++));
        }
        return end - at == 3 && value >= 90 && value <= 150 ? new Numeral(value + 1911, end) : null;
    }

    private static int plainDigit(char c) {
        return isDigit(c) ? c - '0' : c == '零' ? 0 : DIGITS.indexOf(c);
    }

    private static int digit(String folded, int at) {
        return at < folded.length() ? DIGITS.indexOf(folded.charAt(at)) : -1;
    }
}
