package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The points of a day that open with their hour: 8:30—9:10 示范课 – where the hour fills a line of its own, with the lines below it. */
final class Agenda {

    private static final Pattern POINT = Pattern.compile("\\W{0,2}(?:上午|下午|晚上)?\\d{1,2}:\\d{2}.*", Pattern.DOTALL);
    private static final Pattern HOUR = Pattern.compile("\\W{0,2}(?:上午|下午|晚上)?\\d{1,2}:\\d{2}(?: ?[-—~至到]+ ?\\d{1,2}:\\d{2})?");
    private static final int LONGEST = 60;

    private Agenda() {}

    static List<String> of(Node node) {
        var points = new ArrayList<String>();
        visit(node, points);
        return points;
    }

    private static void visit(Node node, List<String> points) {
        if (!node.title.isEmpty()) {
            point(node.body, points);
        }
        boolean open = false;
        for (var paragraph : node.paragraphs) {
            var text = Folding.strip(paragraph.text().replace('\t', ' '));
            var folded = Folding.fold(text);
            if (POINT.matcher(folded).matches()) {
                points.add(text);
                open = HOUR.matcher(folded).matches();
            } else if (open && text.length() <= LONGEST) {
                points.add(points.removeLast() + " " + text);
            }
        }
        node.children.forEach(child -> visit(child, points));
    }

    private static void point(String text, List<String> points) {
        if (POINT.matcher(Folding.fold(text)).matches()) {
            points.add(text);
        }
    }
}
