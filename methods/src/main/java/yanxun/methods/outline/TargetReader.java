package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/** Draws the measurable statements from everywhere in the tree. */
final class TargetReader {

    private boolean summary;
    private final List<Target> targets = new ArrayList<>();

    private TargetReader(boolean summary) {
        this.summary = summary;
    }

    /** @param summary a report: what it says was reached is no target */
    static List<Target> of(Node root, boolean summary) {
        var reader = new TargetReader(summary);
        reader.visit(root, "");
        return reader.targets;
    }

    private void visit(Node node, String heading) {
        var about = node.title.isEmpty() || node.time != null ? heading : node.title;
        scan(node.line, node.title, heading);
        node.paragraphs.forEach(paragraph -> scan(paragraph.line(), paragraph.text(), about));
        for (var child : node.children) {
            boolean before = summary;
            summary = summary && !TaskReader.outlook(child.title);
            visit(child, about);
            summary = before;
        }
    }

    private void scan(int line, String text, String heading) {
        targets.addAll(new TargetScanner(line, text.substring(Items.bullets(Folding.fold(text))), heading, summary).scan());
    }
}
