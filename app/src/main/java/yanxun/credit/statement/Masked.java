package yanxun.credit.statement;

/** A name as anybody may read it: the first character stays, of a long name the last too. */
final class Masked {
    private static final int LONG = 3;

    private Masked() {}

    static String name(String name) {
        var letters = name.strip().codePoints().toArray();
        if (letters.length < 2) {
            return letters.length == 0 ? "" : "*";
        }
        var masked = new StringBuilder().appendCodePoint(letters[0]).append("*".repeat(letters.length < LONG ? 1 : letters.length - 2));
        return letters.length < LONG ? masked.toString() : masked.appendCodePoint(letters[letters.length - 1]).toString();
    }
}
