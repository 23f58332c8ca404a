package yanxun.methods.outline;

/** Numbers one after another that are no heading's number: 一、二年级, 1、2班, 2.3月. Each question is about what follows a number and its stop. */
final class Enumerations {

    /** After "一、二" or "1、2" these make it an enumeration (一、二年级), not a heading. */
    private static final String COUNTED = "年日号级班期课学季";
    /** After "一、二" these may be either: January and February, or the first heading, of February; the sequence will tell. */
    private static final String SPANNED = "月周";

    private Enumerations() {}

    /** 2.3月召开… is the second point, about March. */
    static boolean dated(String folded, int at) {
        var next = Numeral.at(folded, at);
        return next != null && "年月".indexOf(MarkScanner.charAt(folded, next.end())) >= 0 && MarkScanner.charAt(folded, next.end()) != 0;
    }

    static boolean spanned(String folded, int at) {
        var next = Numeral.at(folded, at);
        return next != null && next.value() < 100 && SPANNED.indexOf(MarkScanner.charAt(folded, next.end())) >= 0;
    }

    static boolean counted(String folded, int at) {
        int from = at;
        for (int i = 0; i < 12; i++) {
            var next = Numeral.at(folded, from);
            if (next == null || next.value() > 99) {
                return false;
            }
            char after = MarkScanner.charAt(folded, next.end());
            if (COUNTED.indexOf(after) >= 0) {
                return true;
            } else if (after != '、') {
                return false;
            }
            from = next.end() + 1;
        }
        return false;
    }
}
