package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a calendar table whose cells only blanks part – heads such as 周次 日期 内容, then rows that open with such times – into rows of tabs. */
final class BlankRows {

    private static final int LONGEST_NAME = 3;

    private BlankRows() {}

    static List<Line> tabbed(List<Line> lines) {
        var rows = new ArrayList<Line>();
        List<Column> heads = List.of();
        for (var line : lines) {
            var words = line.isRow() || line.folded().indexOf(' ') < 0 ? List.<String>of() : List.of(line.folded().split(" +"));
            if (heads(words)) {
                heads = words.stream().map(Column::of).toList();
                rows.add(Line.of(line.number(), String.join("\t", line.text().split("[ 　]+"))));
            } else if (!heads.isEmpty() && opens(words, heads)) {
                rows.add(Line.of(line.number(), row(line.text(), heads)));
            } else {
                heads = words.isEmpty() && !heads.isEmpty() && line.isRow() ? heads : List.of();
                rows.add(line);
            }
        }
        return rows;
    }

    private static boolean heads(List<String> words) {
        boolean brief = words.size() > 1 && words.size() < 9 && words.stream().allMatch(word -> word.length() <= 6);
        return brief && Column.of(words.get(lead(words.getFirst()))).when() && words.stream().anyMatch(Column::what);
    }

    /** Rows may be counted before they tell the time. */
    private static int lead(String head) {
        return head.equals("序号") || head.equals("编号") ? 1 : 0;
    }

    private static boolean opens(List<String> words, List<Column> heads) {
        int lead = heads.getFirst().when() ? 0 : 1;
        return words.size() > lead + 1 && TimeCell.read(heads.get(lead), words.get(lead)) != null;
    }

    /** The times first, one word each; what is left over belongs to what is to be done, unless columns follow it. */
    private static String row(String text, List<Column> heads) {
        var words = text.split("[ 　]+");
        int lead = heads.getFirst().when() ? 0 : 1;
        int times = lead + (int) heads.stream().skip(lead).takeWhile(Column::when).count();
        int behind = heads.size() - times - 1;
        int content = Math.max(times + 1, words.length - behind);
        boolean whole = words.length < heads.size() || behind > 0 && heads.get(times) != Column.CONTENT;
        int end = whole ? words.length : content;
        while (!whole && end > times + 1 && behind > 0 && words[end - 1].length() <= LONGEST_NAME) {
            end--;
        }
        if (words.length <= times) {
            return String.join("\t", words);
        }
        var cells = new ArrayList<>(Arrays.asList(words).subList(0, times));
        cells.add(String.join(" ", Arrays.asList(words).subList(times, end)));
        var rest = Arrays.asList(words).subList(end, words.length);
        cells.addAll(rest.size() > behind && behind == 1 ? List.of(String.join(" ", rest)) : rest);
        return String.join("\t", cells);
    }
}
