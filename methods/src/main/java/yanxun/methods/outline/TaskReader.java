package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Draws the tasks: the numbered measures of the sections that announce them; in a plan without such sections, those of any that is no goal,
 * guarantee or calendar. Measures numbered 1. or coarser are tasks of their own, finer numbers belong to the measure above them.
 */
final class TaskReader {

    private final List<Task> tasks = new ArrayList<>();

    private TaskReader() {}

    /** @param summary a report: only what it says of the time to come holds tasks */
    static List<Task> of(Node root, boolean summary) {
        var reader = new TaskReader();
        if (summary) {
            reader.outlook(root);
            return reader.tasks;
        }
        reader.search(root, null, TaskReader::announced, _ -> true);
        if (reader.tasks.stream().allMatch(task -> task.number() == null)) {
            reader.search(root, null, node -> !announced(node) && !aside(node) && !node.topics.contains(Topic.DEMANDS), node -> !node.topics.contains(Topic.DEMANDS));
        }
        if (reader.tasks.isEmpty()) {
            reader.search(root, null, node -> !aside(node), _ -> true);
        }
        return reader.tasks.stream().sorted(Comparator.comparingInt(Task::line)).toList();
    }

    private void outlook(Node node) {
        for (var child : node.children) {
            if (outlook(child.title)) {
                inside(child, child.number);
            } else {
                outlook(child);
            }
        }
    }

    /** What a report says of the time to come. */
    static boolean outlook(String heading) {
        var title = Folding.fold(heading);
        return title.length() <= 20 && (title.contains("打算") || title.contains("下一步") || title.contains("努力方向") || title.contains("计划"));
    }

    private static boolean announced(Node node) {
        boolean goals = node.topics.contains(Topic.GOALS) && !hasMeasures(node);
        return node.topics.contains(Topic.TASKS) && !goals && !Folding.fold(node.title).contains("保障") && !timed(node);
    }

    private static boolean aside(Node node) {
        return node.topics.contains(Topic.ASIDE) || TimeFields.spans(Folding.fold(node.title)) || timed(node) || node.title.isEmpty() || node.kind == Kind.PLAIN && node.children.isEmpty();
    }

    private static boolean timed(Node node) {
        return node.time != null || node.children.stream().anyMatch(child -> child.time != null);
    }

    private void search(Node node, @Nullable String section, Predicate<Node> wanted, Predicate<Node> within) {
        for (var child : node.children) {
            var number = child.number == null ? section : child.number;
            if (child.time == null && wanted.test(child)) {
                if (announced(child) || hasMeasures(child) || !child.numbered()) {
                    inside(child, number);
                } else {
                    tasks.add(task(child, section));
                }
            } else if (!aside(child) && !announced(child) && within.test(child)) {
                search(child, number, wanted, within);
            }
        }
    }

    private void inside(Node node, @Nullable String section) {
        var before = tasks.size();
        for (var child : node.children) {
            if (child.time != null) {
                continue;
            }
            if (hasMeasures(child)) {
                inside(child, child.number == null ? section : child.number);
            } else if (child.numbered()) {
                tasks.add(task(child, section));
            } else if (!child.topics.contains(Topic.ASIDE)) {
                inside(child, section);
            }
        }
        if (tasks.size() == before) {
            node.paragraphs.forEach(paragraph -> paragraph(paragraph, section));
        }
    }

    private static boolean hasMeasures(Node node) {
        return node.children.stream().anyMatch(child -> child.time == null && (coarse(child) || child.kind == Kind.PLAIN && hasMeasures(child)));
    }

    private static boolean coarse(Node node) {
        return node.mark != null && node.mark.kind().settled() && node.mark.kind().compareTo(Kind.DECIMAL_4) <= 0;
    }

    private static Task task(Node node, @Nullable String section) {
        var text = new ArrayList<String>();
        node.paragraphs.forEach(paragraph -> text.add(paragraph.text()));
        node.children.forEach(child -> child.points().forEach(point -> text.add(point.text())));
        return new Task(node.number, node.title, String.join("\n", text), section, node.line);
    }

    private void paragraph(Node.Paragraph paragraph, @Nullable String section) {
        var folded = Folding.fold(paragraph.text());
        int from = Items.bullets(folded);
        if (from < folded.length() && folded.indexOf('\t') < 0) {
            var cut = TitleCut.of(paragraph.text().substring(from), folded.substring(from), false);
            tasks.add(new Task(null, cut.title(), cut.rest(), section, paragraph.line()));
        }
    }
}
