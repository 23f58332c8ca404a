package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A section while the outline grows. */
final class Node {

    /** A line of text below a heading. */
    record Paragraph(int line, String text) {}

    final int line;
    final @Nullable Kind kind;
    final @Nullable Mark mark;
    final @Nullable String number;
    final String title;
    /** The heading's line without its number: title, stop and what follows. */
    final String body;
    /** What the heading promises. */
    final Set<Topic> topics;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Node> children = new ArrayList<>();
    /** Level of a Markdown heading. */
    int hashes;
    /** The first paragraph is the rest of the heading's own line. */
    boolean restFirst;
    @Nullable TimeLabel time;
    /** The date's own words, where they stand behind the heading. */
    @Nullable String dated;
    /** The first paragraph only tells the stage's dates. */
    boolean datesFirst;
    /** What a table row says is to be done, where cells say it. */
    @Nullable List<String> cells;
    /** What stands beside the items in a table row: who, where. */
    final List<String> notes = new ArrayList<>();
    @Nullable Mark lastItem;

    Node(int line, @Nullable Kind kind, @Nullable Mark mark, @Nullable String number, String title, String body) {
        this.line = line;
        this.kind = kind;
        this.mark = mark;
        this.number = number;
        this.title = title;
        this.body = body;
        this.topics = Topic.of(title);
    }

    void add(int line, String text) {
        if (!text.isEmpty()) {
            paragraphs.add(new Paragraph(line, text));
        }
    }

    /** What is added from here on is no item of this entry. */
    void settle() {
        if (time != null && cells == null) {
            cells = new ArrayList<>(paragraphs.stream().flatMap(paragraph -> Items.of(paragraph.text).stream()).toList());
        }
    }

    boolean numbered() {
        return number != null;
    }

    int lastLine() {
        int last = paragraphs.isEmpty() ? line : paragraphs.getLast().line;
        return children.isEmpty() ? last : Math.max(last, children.getLast().lastLine());
    }

    Section section() {
        var text = new StringBuilder();
        for (var paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n").append(paragraph.text);
        }
        return new Section(number, title, text.toString(), children.stream().map(Node::section).toList(), line, lastLine());
    }

    /** This heading and everything below it, one text per line or point; the first is the heading's whole line. */
    List<Paragraph> points() {
        var points = new ArrayList<Paragraph>();
        collect(points);
        return points;
    }

    private void collect(List<Paragraph> points) {
        points.add(new Paragraph(line, body.isEmpty() ? title : body));
        paragraphs.stream().skip(restFirst ? 1 : 0).forEach(points::add);
        children.forEach(child -> child.collect(points));
    }
}
