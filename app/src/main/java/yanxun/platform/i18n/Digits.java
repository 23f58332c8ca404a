package yanxun.platform.i18n;

/** Digits as people type them: with the gap they are shown with, or full width. */
public final class Digits {
    private Digits() {}

    /** {@code "880 041"} and {@code "８８００４１"} are 880041; what is no digit stays, for somebody else to refuse. */
    public static String folded(String typed) {
        var folded = new StringBuilder();
        typed.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-').forEach(c -> {
            if (Character.isDigit(c)) {
                folded.append(Character.digit(c, 10));
            } else {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }
}
