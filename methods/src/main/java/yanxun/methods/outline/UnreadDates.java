package yanxun.methods.outline;

import java.util.List;

/** Days a document names though no calendar was found in it: somebody should look whether there is one. */
final class UnreadDates {

    private static final int ENOUGH = 5;

    private UnreadDates() {}

    static void doubt(List<Block> blocks, Doubts doubts) {
        var signatures = Signature.in(blocks);
        for (int i = 0, found = 0; i < blocks.size() && found < ENOUGH; i++) {
            if (!signatures.get(i) && dated(blocks.get(i).folded())) {
                doubts.add(blocks.get(i).line(), blocks.get(i).raw(), "这里写了日期,没有列入日程;是活动安排的,请在核对时补上");
                found++;
            }
        }
    }

    /** A day of a month, but for one until when something is due or of a paper quoted. */
    private static boolean dated(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            boolean opens = Numeral.isDigit(folded.charAt(i)) && (i == 0 || !Numeral.isDigit(folded.charAt(i - 1)) && folded.charAt(i - 1) != '年' && folded.charAt(i - 1) != '.');
            var date = opens ? DateScanner.at(folded, i, false, null) : null;
            if (date != null && date.first().day() != null) {
                boolean due = folded.startsWith("前", date.end()) || folded.startsWith("之前", date.end()) || folded.startsWith("以前", date.end());
                boolean past = date.first().year() != null && folded.length() > 60;
                if (!due && !past) {
                    return true;
                }
                i = date.end() - 1;
            }
        }
        return false;
    }
}
