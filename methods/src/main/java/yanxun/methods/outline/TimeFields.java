package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days a notice, or one of the activities a plan describes, tells behind a label: 活动时间:2025年10月16日. */
final class TimeFields {

    private static final Pattern ABOUT = Pattern.compile("^(?:.*关于)?(?:举行|举办|召开|开展|组织|参加|进行|办理|承办)(.{3,}?)[的之]?(?:预备)?(?:通知|预告|公告|邀请函)$");

    /** Where the next label of a line of several begins. */
    private static final Pattern NEXT = Pattern.compile("(?<=\\S)[ 　\\t;；,，。]+(?=【?[一-龥]{0,4}(?:时间|日期|内容|主题|项目|名称|地点|主讲|主讲人|负责人|主持|主持人|对象|形式|人员|单位|联系人)[:：】])");
    /** Coming and applying are no part of what takes place. */
    private static final Pattern ASIDE = Pattern.compile("(报到|集合|申报)(?:时间|日期)");

    private static final Pattern SET = Pattern.compile("(?:定于|拟于|将于|拟定于|计划于|决定于|决定在|定在) *");
    private static final int LONGEST_NAME = 40;

    /** What the label stands in, what it says, what else it says is to be done, and where. */
    record Field(Node owner, TimeLabel label, String words, @Nullable String what, int line) {}

    private TimeFields() {}

    /** Whether a paragraph is about when the whole takes place. */
    static boolean spans(String folded) {
        int stop = (int) folded.chars().takeWhile(c -> ":。. ".indexOf(c) < 0).count();
        var labelled = Labelled.of(folded);
        return Labelled.time(folded.substring(0, stop)) || labelled != null && labelled.tellsTime() || folded.startsWith("计划周期") || folded.startsWith("实施周期") || folded.startsWith("培训周期") || folded.startsWith("期限");
    }

    static List<Field> in(Node root) {
        var fields = new ArrayList<Field>();
        visit(root, root, fields);
        if (fields.isEmpty()) {
            root.paragraphs.forEach(paragraph -> announced(root, paragraph, fields));
        }
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
        return Labelled.time(Folding.fold(node.title).replace(" ", ""));
    }

    /** 经研究,定于11月27日在…举行: in a notice that has no line for it. */
    private static void announced(Node root, Node.Paragraph paragraph, List<Field> fields) {
        var folded = Folding.fold(paragraph.text());
        var set = SET.matcher(folded);
        var date = set.find() ? DateScanner.at(folded, set.end(), false, null) : null;
        if (date != null && date.first().day() != null && fields.isEmpty()) {
            fields.add(new Field(root, TimeCell.label(date.first(), date.last()), paragraph.text().substring(set.end(), date.end()), null, paragraph.line()));
        }
    }

    /** 时间:第3周 内容:师德培训, in either order, on one line or one below the other. */
    private static void paragraphs(Node node, Node owner, List<Field> fields) {
        var parts = parts(node);
        boolean whatFirst = parts.stream().map(Part::labelled).filter(label -> label.tellsTime() || label.tellsWhat()).findFirst().filter(Labelled::tellsWhat).isPresent();
        String before = null;
        for (int i = 0; i < parts.size(); i++) {
            var label = parts.get(i).labelled();
            if (label.tellsWhat()) {
                before = label.text();
            } else if (label.tellsTime()) {
                var behind = parts.stream().skip(i + 1L).map(Part::labelled).takeWhile(next -> !next.tellsTime()).filter(Labelled::tellsWhat).findFirst().map(Labelled::text).orElse(null);
                var aside = ASIDE.matcher(label.name());
                add(owner, label.text(), aside.matches() ? aside.group(1) : whatFirst && before != null ? before : behind, parts.get(i).line(), fields);
                before = null;
            }
        }
    }

    private record Part(int line, Labelled labelled) {}

    /** The labels of the paragraphs; what stands before the first of a line of several is what they are about. */
    private static List<Part> parts(Node node) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < node.paragraphs.size(); i++) {
            var paragraph = node.paragraphs.get(i);
            boolean headed = i == 0 && node.restFirst && Labelled.what(Folding.fold(node.title).replace(" ", ""));
            var pieces = NEXT.split(headed ? node.title + ":" + paragraph.text() : paragraph.text());
            for (var piece : pieces) {
                var labelled = Labelled.of(piece);
                boolean leads = labelled == null && piece.equals(pieces[0]) && pieces.length > 1 && piece.length() <= LONGEST_NAME;
                if (labelled != null || leads) {
                    parts.add(new Part(paragraph.line(), labelled != null ? labelled : new Labelled(Labelled.NAME, Folding.strip(piece))));
                }
            }
        }
        return parts;
    }

    /** Several dates, and those below a heading, may each bear words of their own. */
    private static void add(Node owner, String text, @Nullable String what, int line, List<Field> fields) {
        var clauses = DatedClause.in(text);
        for (var clause : clauses) {
            boolean told = clause.label().first().day() != null || (owner.kind != null || what != null) && !clause.label().dateless();
            var own = !clause.before().isEmpty() ? clause.before() : what == null && (clauses.size() > 1 || owner.kind != null) ? clause.behind() : "";
            var whole = own.isEmpty() || owner.kind == null || owner.title.isEmpty() ? own : owner.title + ":" + own;
            if (told) {
                fields.add(new Field(owner, clause.label(), clause.date(), whole.isEmpty() ? what : whole, line));
            }
        }
    }

    /** What takes place: the points of the agenda, else what the title announces; in a plan the heading the label stands under. */
    static List<String> items(Field field, Node root, String title) {
        if (field.what() != null) {
            return Items.of(field.what());
        } else if (field.owner() != root) {
            return List.of(field.owner().title.isEmpty() ? title : field.owner().title);
        }
        var agenda = Agenda.of(root);
        var about = ABOUT.matcher(Folding.fold(title));
        boolean told = about.matches();
        return !agenda.isEmpty() ? agenda : List.of(told ? title.substring(about.start(1), about.end(1)) : title);
    }
}
