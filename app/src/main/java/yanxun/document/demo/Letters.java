package yanxun.document.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.document.DocumentKind;
import yanxun.document.official.AnnexForm;

/** What the institute wrote in its year, oldest first. */
final class Letters {
    private static final String WEEKDAYS = "一二三四五六日";

    private Letters() {}

    /** @param stage of the schools it goes to, all where none is said */
    record Piece(LocalDate on, DocumentKind kind, String title, String addressees, String body, List<AnnexForm> annexes, @Nullable String stage, boolean isIssued, @Nullable String withdrawn) {}

    static List<Piece> of(int year, LocalDate today) {
        var recent = today.minusDays(4);
        return Stream.concat(Stream.of(
                        issued(LocalDate.of(year, 2, 24), DocumentKind.NOTICE, "关于开展" + year + "年春季学期教学常规视导的通知", "各学校", inspection(), List.of(), null),
                        issued(LocalDate.of(year, 3, 16), DocumentKind.NOTICE, "关于举办小学语文大单元教学研讨活动的通知", "各小学", seminar(LocalDate.of(year, 3, 27)), List.of(receiptSlip()), "小学"),
                        issued(LocalDate.of(year, 4, 8), DocumentKind.PLAN, year + "年青年教师教学基本功培训方案", "", training(), List.of(), null),
                        new Piece(LocalDate.of(year, 5, 11), DocumentKind.NOTICE, "关于举办初中数学命题研讨活动的通知", "各初中", seminar(LocalDate.of(year, 5, 22)), List.of(receiptSlip()), "初中", true, "与毕业年级模拟考试时间冲突，另行通知"),
                        issued(LocalDate.of(year, 6, 29), DocumentKind.SUMMARY, year + "年春季学期教研工作总结", "", summary(), List.of(), null),
                        issued(LocalDate.of(year, 9, 3), DocumentKind.NOTICE, "关于报送秋季学期校本教研计划的通知", "各学校", plans(LocalDate.of(year, 9, 18)), List.of(), null),
                        issued(LocalDate.of(year, 10, 19), DocumentKind.MINUTES, "全区教研工作例会纪要", "", minutes(LocalDate.of(year, 10, 16)), List.of(), null))
                .filter(letter -> letter.on().isBefore(recent)), Stream.of(
                        new Piece(today, DocumentKind.NOTICE, "关于举办期末复习教学研讨活动的通知", "各小学、各初中", seminar(today.plusDays(10)).replaceFirst("星期.", "星期" + WEEKDAYS.charAt(today.plusDays(11).getDayOfWeek().getValue() - 1)), List.of(receiptSlip()), null, false, null),
                        issued(recent, DocumentKind.NOTICE, "关于开展教研组建设交流展示活动的通知", "各学校", seminar(recent.plusDays(14)), List.of(receiptSlip()), null))).toList();
    }

    private static Piece issued(LocalDate on, DocumentKind kind, String title, String addressees, String body, List<AnnexForm> annexes, @Nullable String stage) {
        return new Piece(on, kind, title, addressees, body, annexes, stage, true, null);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（星期" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    private static AnnexForm receiptSlip() {
        return new AnnexForm(null, "参加人员回执", "请各学校填写后于会前交教研中心。", "序号\t单位\t参加人\t任教学科\t联系电话\n1\t\t\t\t\n2\t\t\t\t\n3\t\t\t\t", false);
    }

    private static String inspection() {
        return """
                为掌握各学校开学以来教学常规落实情况，帮助学校改进课堂教学，决定开展春季学期教学常规视导。现将有关事项通知如下。
                一、视导内容
                （一）课程开设。课程表与课程方案是否一致，劳动、综合实践等课程是否开足。
                （二）课堂教学。随堂听课不少于四节，课后与授课教师交流。
                （三）教研活动。教研组、备课组活动的计划、记录和成效。
                二、方式
                教研员分学段、分学科进校，以听课、座谈、查阅资料相结合的方式进行，当天反馈。
                三、有关要求
                （一）各学校正常安排教学，不作专门准备，不增加教师负担。
                （二）对反馈的问题列出清单，两周内报送改进情况。""";
    }

    private static String seminar(LocalDate day) {
        return """
                为推进教学研究，交流课堂教学改革经验，经研究，决定举办本次活动。现将有关事项通知如下。
                一、时间和地点
                定于%s14:00至16:30，在区实验学校报告厅举行。
                二、内容
                （一）课例展示。两节研究课，授课教师说明设计意图。
                （二）分组议课。围绕学习任务设计与学生学习证据展开讨论。
                （三）专题讲座。教研员就近期教学视导情况作反馈。
                三、参加人员
                各学校分管领导、教研组长和骨干教师各一人，名单用附件的回执报送。
                四、有关要求
                （一）请各学校合理安排课务，保证参会人员按时参加。
                （二）参加人员现场扫码签到，会后一周内提交活动记录。""".formatted(day(day));
    }

    private static String training() {
        return """
                一、培训目标
                以课堂为主阵地，提高任教五年以内教师的教学设计、课堂实施和作业设计能力。
                二、培训对象
                全区任教五年以内的青年教师，按学科分班。
                三、培训安排
                （一）集中研修。每月一次，内容为课程标准解读与课例分析。
                （二）跟岗实践。在基地学校跟岗两周，完成一节汇报课。
                （三）成果展示。以说课、上课、评课的形式进行考核。
                四、考核与学时
                考核合格的按规定登记学时，成绩记入教师成长档案。""";
    }

    private static String summary() {
        return """
                一、主要工作
                （一）教学视导。完成全区学校教学常规视导，当天反馈，逐校列出改进清单。
                （二）学科教研。组织学科研讨、送课下乡和集体备课活动，参与教师覆盖所有学校。
                （三）教师培训。青年教师基本功培训按计划完成，考核结果已登记学时。
                二、存在问题
                部分学校教研活动主题不够聚焦，活动记录流于形式；规模较小的学校学科教研力量不足。
                三、下一步打算
                以教研共同体为单位开展主题教研，向规模较小的学校倾斜。""";
    }

    private static String plans(LocalDate day) {
        return """
                为做好秋季学期校本教研工作，请各学校制定并报送本学期校本教研计划。现将有关事项通知如下。
                一、计划内容
                计划应包括教研主题、活动安排、负责人和预期成果，主题要来自教学中的真实问题。
                二、报送方式
                请于%s前在系统中提交，不需要另报纸质材料。
                三、有关要求
                教研员将逐校反馈意见，计划执行情况作为学期末交流的内容。""".formatted(day(day));
    }

    private static String minutes(LocalDate day) {
        return """
                时间：%s14:00至16:00
                地点：教研中心会议室
                主持：教研中心主任
                出席：全体教研员、各教研共同体牵头学校负责人
                一、通报情况
                会议通报了前两个月教研活动和视导工作情况，肯定了共同体联合教研的做法。
                二、议定事项
                （一）十一月开展教研组建设交流展示活动，由各共同体推荐。
                （二）教研活动记录以实用为准，不另设表格，不重复填报。
                （三）视导发现的共性问题，由学科教研员组织专题教研解决。""".formatted(day(day));
    }
}
