package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days a notice, or one of the activities a plan describes, tells behind a label: 活动时间:2025年10月16日. */
final class TimeFields {

    private static final Words NAMES = Words.of("""
            时间 日期 活动时间 会议时间 培训时间 教研时间 研讨时间 研修时间 比赛时间 举办时间 召开时间 开展时间 实施时间 报到时间 集合时间 起止时间 申报时间 活动日期 会议日期 时间安排 \
            时间和地点 时间及地点 时间与地点 时间、地点 时间地点 活动时间和地点 活动时间及地点 活动时间、地点 活动时间与地点""");
    private static final Pattern AGENDA = Pattern.compile("\\W{0,2}(?:上午|下午|晚上)?\\d{1,2}:\\d{2}.*", Pattern.DOTALL);
    private static final Pattern ABOUT = Pattern.compile("^(?:.*关于)?(?:举行|举办|召开|开展|组织|参加|进行)(.{3,}?)的?(?:预备)?通知$");

    private static final Words WHAT = Words.of("内容 主题 活动主题 活动内容 培训内容 教研内容 研讨内容 议题 课题 活动名称 事项 项目");
    /** Where the next label of a line of several begins. */
    private static final Pattern NEXT = Pattern.compile("(?<=\\S) +(?=(?:时间|日期|内容|主题|地点|主讲|主讲人|负责人|主持人|对象|形式|参加人员)[:：])");

    /** What the label stands in, what it says, what else it says is to be done, and where. */
    record Field(Node owner, TimeLabel label, String words, @Nullable String what, int line) {}

    private TimeFields() {}

    /** Whether a paragraph is about when the whole takes place. */
    static boolean spans(String folded) {
        var word = NAMES.at(folded, 0);
        return word != null && (word.length() == folded.length() || ":。 .".indexOf(folded.charAt(word.length())) >= 0) || folded.startsWith("计划周期") || folded.startsWith("实施周期") || folded.startsWith("培训周期") || folded.startsWith("期限");
    }

    static List<Field> in(Node root) {
        var fields = new ArrayList<Field>();
        visit(root, root, fields);
        return fields;
    }

    /** @param owner what a label told here is about */
    private static void visit(Node node, Node owner, List<Field> fields) {
        if (node.time != null) {
            return;
        }
        paragraphs(node, owner, fields);
        for (var child : node.children) {
            boolean named = named(child);
            if (child.time == null && named) {
                child.paragraphs.stream().limit(1).forEach(paragraph -> add(node, paragraph.text(), null, paragraph.line(), fields));
                child.children.stream().filter(part -> part.time == null && !part.paragraphs.isEmpty()).forEach(part -> add(part, part.paragraphs.getFirst().text(), null, part.line, fields));
            }
            visit(child, named ? node : child, fields);
        }
    }

    private static boolean named(Node node) {
        var name = Folding.fold(node.title).replace(" ", "");
        var word = NAMES.at(name, 0);
        return word != null && word.length() == name.length();
    }

    /** 时间:第3周 内容:师德培训, on one line or one below the other. */
    private static void paragraphs(Node node, Node owner, List<Field> fields) {
        var parts = new ArrayList<Node.Paragraph>();
        for (var paragraph : node.paragraphs) {
            for (var part : NEXT.split(paragraph.text())) {
                parts.add(new Node.Paragraph(paragraph.line(), part));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            var told = behind(NAMES, parts.get(i).text());
            if (told != null) {
                String what = null;
                for (int j = i + 1; j < parts.size() && what == null && behind(NAMES, parts.get(j).text()) == null; j++) {
                    what = behind(WHAT, parts.get(j).text());
                }
                add(owner, told, what, parts.get(i).line(), fields);
            }
        }
    }

    /** What stands behind one of these labels, or null. */
    private static @Nullable String behind(Words labels, String text) {
        var folded = Folding.fold(text);
        int from = Items.bullets(folded);
        var word = labels.at(folded, from);
        return word != null && MarkScanner.charAt(folded, from + word.length()) == ':' ? text.substring(from + word.length() + 1) : null;
    }

    private static void add(Node owner, String text, @Nullable String what, int line, List<Field> fields) {
        var words = Folding.strip(text);
        var label = TimeScanner.at(Folding.fold(words), 0, true);
        label = label == null ? loose(words) : label;
        boolean told = label != null && (label.first().day() != null || (owner.kind != null || what != null) && !label.dateless());
        if (told) {
            fields.add(new Field(owner, label, words.substring(label.from(), label.to()), what == null ? null : Folding.strip(what), line));
        }
    }

    /** A date no stop follows: 10月16日(周四)上午在…举行. */
    private static @Nullable TimeLabel loose(String words) {
        var date = DateScanner.at(Folding.fold(words), 0, true, null);
        return date == null || date.first().month() == null ? null : new TimeLabel(date.first(), date.last(), null, null, false, 0, date.end(), date.end(), false);
    }

    /** What takes place: the points of the agenda, else what the title announces; in a plan the heading the label stands under. */
    static List<String> items(Field field, Node root, String title) {
        if (field.what() != null) {
            return Items.of(field.what());
        } else if (field.owner() != root) {
            return List.of(field.owner().title.isEmpty() ? title : field.owner().title);
        }
        var agenda = root.points().stream().map(Node.Paragraph::text).map(text -> text.replace('\t', ' ')).filter(text -> AGENDA.matcher(Folding.fold(text)).matches()).toList();
        var about = ABOUT.matcher(Folding.fold(title));
        boolean told = about.matches();
        return !agenda.isEmpty() ? agenda : List.of(told ? title.substring(about.start(1), about.end(1)) : title);
    }
}
