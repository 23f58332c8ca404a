package yanxun.activity.paper;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import yanxun.activity.schedule.ActivityPage;
import yanxun.document.DocumentKind;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;

/** The sentences of a notice, plan, minutes, summary or letter about an activity; whoever drafts goes on from there. */
record Wording(ActivityPage page, int people) {
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int MOST_NAMED = 60;

    String title(DocumentKind kind) {
        var name = page.facts().title();
        return switch (kind) {
            case NOTICE -> "关于举办“" + name + "”的通知";
            case PLAN -> name + "活动方案";
            case MINUTES -> name + "活动纪要";
            case SUMMARY -> name + "活动总结";
            case LETTER -> "关于商请支持“" + name + "”的函";
        };
    }

    String body(DocumentKind kind, List<String> attended) {
        return switch (kind) {
            case NOTICE -> notice();
            case PLAN -> plan();
            case MINUTES -> minutes(attended);
            case SUMMARY -> summary(attended.size());
            case LETTER -> "为做好教研工作，我单位拟于" + when() + "在" + place() + "举办“" + page.facts().title() + "”。\n现商请贵单位予以支持，并协助做好人员、场地等准备工作。\n特此函达。";
        };
    }

    private String notice() {
        var about = page.facts().theme().isEmpty() ? "提高教育教学质量" : "深入研讨“" + page.facts().theme() + "”";
        return "为" + about + "，经研究，定于近期举办“" + page.facts().title() + "”。现将有关事项通知如下。\n一、时间\n" + when() + "。\n二、地点\n" + place() + "。\n三、内容\n" + content()
                + "\n四、人员\n（一）负责人与主讲人\n" + Text.printed(page.facts().leader().isBlank() ? "另行通知。" : page.facts().leader() + "。")
                + "\n（二）参加人员\n" + (people == 0 ? "各有关学校相关教师。" : "共" + people + "人，名单见附件。")
                + "\n五、有关要求\n（一）各学校要合理安排课务，组织教师按时参加，现场扫码签到。\n（二）因故不能参加的，请提前在系统中请假。" + (page.facts().needsRecord() ? "\n（三）参加人员会后及时提交活动记录" + (page.facts().needsReflection() ? "和反思。" : "。") : "");
    }

    private String plan() {
        return "一、活动主题\n" + (page.facts().theme().isEmpty() ? page.facts().title() : page.facts().theme()) + "。\n二、时间和地点\n" + when() + "，" + place() + "。\n三、活动内容\n" + content() + "\n四、组织分工\n"
                + page.hosts().stream().map(host -> host.roleName() + "：" + host.name()).collect(joining("；")) + "。\n五、工作要求\n（一）做好会前准备，落实场地和设备。\n（二）做好安全工作，活动结束后及时整理资料、总结归档。";
    }

    private String minutes(List<String> attended) {
        return "时间：" + when() + "\n地点：" + place() + "\n主持：" + Text.printed(page.facts().leader()) + "\n出席：" + (attended.isEmpty() ? "" : named(attended)) + "\n一、主要内容\n" + content() + "\n二、议定事项\n" + text(page.facts().summary());
    }

    private static String named(List<String> attended) {
        return attended.stream().limit(MOST_NAMED).collect(joining("、")) + (attended.size() > MOST_NAMED ? "等" + attended.size() + "人" : "");
    }

    private String summary(int attended) {
        return "一、基本情况\n" + when() + "，“" + page.facts().title() + "”在" + place() + "举行，应到" + page.counts().expected() + "人，实到" + attended + "人，到会率" + page.counts().attendance() + "%。\n二、主要内容\n" + content() + "\n三、成效与问题\n"
                + text(page.facts().summary()) + "\n四、下一步打算\n及时整理活动成果，跟踪改进情况。";
    }

    private String content() {
        return text(page.facts().content());
    }

    private static String text(String given) {
        return given.isBlank() ? "另行补充。" : Text.printed(given.strip());
    }

    private String place() {
        return page.facts().place().isBlank() ? Objects.equals(page.facts().mode(), "ONLINE") ? "线上" : "另行通知" : page.facts().place();
    }

    private String when() {
        var from = page.facts().startsAt();
        var to = page.facts().endsAt();
        return from == null || to == null ? "时间另行通知" : moment(from) + "至" + (Times.day(from).equals(Times.day(to)) ? Times.clock(to) : moment(to));
    }

    private static String moment(Instant at) {
        return day(Times.day(at)) + Times.clock(at);
    }

    private static String day(LocalDate known) {
        return known.getYear() + "年" + known.getMonthValue() + "月" + known.getDayOfMonth() + "日（星期" + WEEKDAYS.charAt(known.getDayOfWeek().getValue() - 1) + "）";
    }
}
