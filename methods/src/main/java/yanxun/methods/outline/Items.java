package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the text of a calendar entry apart into its items: at a run of numbers, else at semicolons. */
final class Items {

    private static final String BULLETS = "-•·●◆◇■□▲△★☆➢➤►▶○◎*+";

    private Items() {}

    static List<String> of(String text) {
        var folded = Folding.fold(text);
        var items = new ArrayList<String>();
        Mark run = null;
        int from = bullets(folded);
        boolean numbers = numbered(folded, from);
        for (int i = from; i < folded.length(); i++) {
            if (numbers && (i == from || FusedLines.boundary(folded.charAt(i - 1)))) {
                var mark = MarkScanner.at(folded, i);
                if (mark != null && (!mark.weak() || run != null) && follows(run, mark)) {
                    add(items, text.substring(from, i));
                    run = mark;
                    from = mark.end();
                    i = Math.max(i, mark.end() - 1);
                    continue;
                }
            }
            if (!numbers && i > from && halfDay(folded, i)) {
                add(items, text.substring(from, i));
                from = i;
            }
            if (!numbers && folded.charAt(i) == ';') {
                add(items, text.substring(from, i));
                from = i + 1;
            }
        }
        add(items, text.substring(Math.min(from, text.length())));
        return items;
    }

    /** 升旗 下午1:00 教师会: another part of the day. */
    private static boolean halfDay(String folded, int at) {
        boolean half = folded.charAt(at - 1) == ' ' && (folded.startsWith("上午", at) || folded.startsWith("下午", at) || folded.startsWith("晚上", at));
        char next = half ? MarkScanner.charAt(folded, at + 2) : 0;
        return half && (next == ':' || Numeral.isDigit(next));
    }

    private static boolean numbered(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            if (i == from || FusedLines.boundary(folded.charAt(i - 1))) {
                var mark = MarkScanner.at(folded, i);
                if (mark != null && !mark.weak()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean follows(@Nullable Mark run, Mark mark) {
        return run == null || run.kind() == mark.kind() && mark.value() == run.value() + 1;
    }

    static int bullets(String folded) {
        int from = 0;
        while (from < folded.length() && (folded.charAt(from) == ' ' || BULLETS.indexOf(folded.charAt(from)) >= 0 && !folded.startsWith("**"))) {
            from++;
        }
        return from;
    }

    private static void add(List<String> items, String piece) {
        int to = piece.length();
        while (to > 0 && (Folding.blank(piece.charAt(to - 1)) || piece.charAt(to - 1) == ';' || piece.charAt(to - 1) == '；')) {
            to--;
        }
        var item = Folding.strip(piece.substring(0, to));
        if (!item.isEmpty()) {
            items.add(item);
        }
    }
}
