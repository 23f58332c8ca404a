package yanxun.plan.outline;

import java.util.List;
import yanxun.methods.outline.CalendarEntry;
import yanxun.methods.outline.ParsedDocument;
import yanxun.methods.outline.ParsedPlan;
import yanxun.methods.outline.Section;
import yanxun.methods.outline.Target;
import yanxun.methods.outline.Task;

/** A parsed document as an indented text for a person at a terminal. */
final class PlanOutline {

    private static final int EXCERPT = 40;
    private final StringBuilder text = new StringBuilder();

    private PlanOutline() {}

    static String of(ParsedDocument document) {
        var outline = new PlanOutline();
        document.plans().forEach(outline::plan);
        outline.list(0, "网页杂项", document.furniture().stream().map(line -> "第 %d 行 %s".formatted(line.line(), excerpt(line.text()))).toList());
        return document.plans().isEmpty() ? "没有读到计划的内容\n" + outline.text : outline.text.toString().stripTrailing();
    }

    private void plan(ParsedPlan plan) {
        line(0, "计划:" + (plan.title().isEmpty() ? "(没有标题)" : plan.title()));
        line(1, plan.period() == null ? "期间:未写明" : "期间:" + plan.period().from() + " 至 " + plan.period().to());
        line(1, "正文:");
        plan.sections().forEach(section -> section(section, 2));
        list(1, "目标", plan.goals().stream().map(PlanOutline::excerpt).toList());
        list(1, "任务", plan.tasks().stream().map(PlanOutline::task).toList());
        list(1, "指标", plan.targets().stream().map(PlanOutline::target).toList());
        list(1, "日程", plan.calendar().stream().map(PlanOutline::entry).toList());
        list(1, "请核对", plan.uncertain().stream().map(doubt -> "第 %d 行 %s —— %s".formatted(doubt.line(), doubt.why(), excerpt(doubt.text()))).toList());
        line(0, "");
    }

    private void section(Section section, int depth) {
        var number = section.number() == null ? "" : section.number() + " ";
        line(depth, number + section.title() + (section.text().isEmpty() ? "" : (section.title().isEmpty() ? "" : " | ") + excerpt(section.text())));
        section.children().forEach(child -> section(child, depth + 1));
    }

    private static String task(Task task) {
        var section = task.section() == null ? "" : task.section() + "/";
        return section + (task.number() == null ? "-" : task.number()) + " " + excerpt(task.title());
    }

    private static String target(Target target) {
        return "%s:至少 %s%s(%s)".formatted(target.measure(), target.atLeast().toPlainString(), target.unit() == null ? "" : target.unit(), excerpt(target.text()));
    }

    private static String entry(CalendarEntry entry) {
        return entry.label() + ":" + String.join(" | ", entry.items().stream().map(PlanOutline::excerpt).toList());
    }

    private void list(int depth, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            line(depth, name + "(" + lines.size() + "):");
            lines.forEach(one -> line(depth + 1, one));
        }
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String excerpt(String text) {
        var flat = text.replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= EXCERPT ? flat : flat.substring(0, flat.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
