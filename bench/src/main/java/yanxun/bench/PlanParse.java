package yanxun.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import yanxun.methods.outline.PlanParser;

/** Reading plan documents: megabytes of text in a second, beside merely going through the same text line by line. */
final class PlanParse implements Measurement {
    private static final int PLANS = 60;
    private static final double SECONDS = 8;

    @Override
    public String name() {
        return "plan-parse";
    }

    @Override
    public String about() {
        return "计划文档解析 MB/s,对照只逐行走一遍同样的文字";
    }

    @Override
    public Report measure(Path folder, List<String> options) {
        var texts = java.util.stream.IntStream.range(0, PLANS).mapToObj(PlanParse::plan).toList();
        var megabytes = texts.stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
        repeat(texts, SECONDS / 2, PlanParse::parse);
        var walked = repeat(texts, SECONDS / 4, PlanParse::walk) * megabytes;
        var parsed = repeat(texts, SECONDS, PlanParse::parse) * megabytes;
        var entries = texts.stream().mapToInt(PlanParse::parse).sum();
        return new Report().with("ours", parsed).with("limit", walked).with("ratio", parsed / walked).with("unit", "MB/s").with("plans", PLANS).with("megabytes", megabytes).with("entriesFound", entries)
                .soundIf(entries >= PLANS * 12);
    }

    /** Rounds through all texts in a second. */
    private static double repeat(List<String> texts, double seconds, java.util.function.ToIntFunction<String> work) {
        var begun = System.nanoTime();
        int rounds = 0;
        long kept = 0;
        while (System.nanoTime() - begun < seconds * 1e9) {
            kept += texts.stream().mapToInt(work).sum();
            rounds++;
        }
        return kept == 0 ? 0 : rounds / ((System.nanoTime() - begun) / 1e9);
    }

    private static int parse(String text) {
        return PlanParser.parse(text).plans().stream().mapToInt(plan -> plan.calendar().size()).sum();
    }

    private static int walk(String text) {
        return (int) text.lines().filter(line -> !line.isBlank()).count();
    }

    /** A plan as bureaus write them: headings, goals, tasks, a calendar of months. */
    private static String plan(int number) {
        var text = new StringBuilder("第" + (number + 1) + "教研室" + (2020 + number % 7) + "年教研工作计划\n一、指导思想\n围绕提高课堂质量,加强教研队伍建设,推进教研共同体。\n二、工作目标\n1.每年组织区级研讨不少于" + (10 + number % 9) + "场。\n2.参训教师覆盖率达到98%。\n三、主要工作\n");
        for (int task = 1; task <= 12; task++) {
            text.append("(").append("一二三四五六七八九十".charAt((task - 1) % 10)).append(")做好第").append(task).append("项工作\n深入学校听课评课,组织集体备课与磨课,整理典型课例,及时反馈并跟踪整改。\n");
        }
        text.append("四、工作行事历\n");
        for (int month : new int[] {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1}) {
            text.append(month).append("月:\n1.组织学科教研活动与专题培训;\n2.开展校校行调研,召开反馈会;\n3.完成当月总结。\n");
        }
        return text.toString();
    }
}
