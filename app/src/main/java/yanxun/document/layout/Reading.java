package yanxun.document.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanxun.document.type.Face;
import yanxun.platform.i18n.Text;

/**
 * Reads the plain text of a body: each line is a paragraph, its level told by how it begins (一、 （一） 1. （1）), and the headings of the first
 * two levels reach to their first full stop.
 */
final class Reading {
    private static final String HAN = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern FIRST = Pattern.compile("^" + HAN + "、[^。]*。?");
    private static final Pattern SECOND = Pattern.compile("^（" + HAN + "）[^。]*。?");
    private static final Pattern LABEL = Pattern.compile("^(时间|地点|主持人?|出席|列席|请假|记录)[:：]");

    private Reading() {}

    static List<Block> body(String text, boolean labelled) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).<Block>map(line -> Block.Passage.body(spans(Text.printed(line), labelled))).toList();
    }

    static List<Span> spans(String line, boolean labelled) {
        var first = FIRST.matcher(line);
        if (first.find()) {
            return parted(line, first, Face.BLACK);
        }
        var second = SECOND.matcher(line);
        if (second.find()) {
            return parted(line, second, Face.SCRIPT);
        }
        var label = LABEL.matcher(line);
        return labelled && label.find() ? parted(line, label, Face.BLACK) : List.of(new Span(line, Face.BODY));
    }

    private static List<Span> parted(String line, Matcher heading, Face face) {
        return heading.end() == line.length() ? List.of(new Span(line, face)) : List.of(new Span(line.substring(0, heading.end()), face), new Span(line.substring(heading.end()), Face.BODY));
    }
}
