package yanxun.org.roster;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yanxun.org.Teaching;
import yanxun.org.person.Identity;
import yanxun.platform.data.Nearest;
import yanxun.platform.spreadsheet.Column;
import yanxun.platform.spreadsheet.SheetSpec;

/** The columns of a list of teachers. */
final class PersonSheet {
    static final Column<String> NUMBER = Column.code("工号").alias("教职工号", "职工号", "教师编号", "人员编号", "编号").unique().longest(32).example("T2023001")
            .note("全区唯一;不填时按身份证号、再按姓名和单位识别").check(Pattern.compile("[A-Za-z0-9-]+").asMatchPredicate(), "工号由字母、数字或短横组成");
    static final Column<String> NAME = Column.name("姓名").alias("教师姓名", "名字").required().longest(40).example("王芳");
    static final Column<String> SEX = Column.choice("性别", words("男", "男", "男性", "男", "女", "女", "女性", "女")).example("女");
    static final Column<String> UNIT = Column.name("单位").alias("学校", "学校名称", "所在学校", "任职学校", "单位名称", "工作单位", "学校标识码", "单位代码").required().longest(80).example("实验小学")
            .note("单位全称、简称或学校标识码");
    static final Column<String> STAGE = Column.choice("学段", words("学前", "学前", "幼儿园", "学前", "小学", "小学", "初中", "初中", "高中", "高中", "普通高中", "高中", "特教", "特教", "特殊教育", "特教"))
            .alias("任教学段").example("小学");
    static final Column<String> SUBJECTS = Column.text("学科").alias("任教学科", "任课学科", "主教学科").longest(120).example("语文、道德与法治").note("多个学科用顿号隔开");
    static final Column<String> GRADES = Column.text("年级").alias("任教年级").longest(120).example("三年级、四年级").note("多个年级用顿号隔开");
    static final Column<String> TITLE = Column.text("职称").alias("专业技术职务", "现职称").longest(30).example("一级教师");
    static final Column<Boolean> DEDICATED = Column.choice("专兼职", Map.of("专职", true, "半专职", false, "兼职", false)).alias("专任情况").example("专职");
    static final Column<LocalDate> EMPLOYED = Column.date("参加工作日期").alias("参加工作", "参加工作时间", "工作时间", "入职日期", "从教日期").example("2010-09-01").note("教龄从这一天算起")
            .check(day -> day.getYear() >= 1940 && !day.isAfter(LocalDate.now(yanxun.platform.time.Times.ZONE)), "不能早于 1940 年,也不能晚于今天");
    static final Column<Boolean> PARTY = Column.yesNo("党员").alias("是否党员", "中共党员").example("是");
    static final Column<String> PHONE = Column.code("手机").alias("手机号", "手机号码", "联系电话", "电话").example("13800001234")
            .silent(PersonSheet::masked).check(code -> Identity.isMobile(Identity.tidy(code)), "手机号应为 11 位,以 13–19 开头");
    static final Column<String> ID_NUMBER = Column.code("身份证号").alias("身份证号码", "证件号码", "身份证件号").unique().silent(PersonSheet::masked).example("11010519491231002X")
            .check(code -> Identity.idNumberTrouble(Identity.tidy(code)).isEmpty(), "身份证号不对:应为 18 位,出生日期和末位校验位要对得上");
    static final Column<String> LEVEL = Column.choice("骨干级别", words("校级", "校级", "区级", "区级", "县级", "区级", "市级", "市级", "省级", "省级", "国家级", "国家级")).alias("称号级别").example("区级");
    static final Column<String> HONOUR = Column.choice("骨干称号", words("骨干教师", "骨干教师", "骨干", "骨干教师", "名师", "名师", "学科带头人", "学科带头人", "特级教师", "特级教师", "特级", "特级教师"))
            .alias("荣誉称号", "称号").example("骨干教师").silent(PersonSheet::told);
    static final Column<LocalDate> HONOUR_FROM = Column.date("认定日期").alias("称号认定日期").example("2023-09-01");
    static final Column<LocalDate> HONOUR_UNTIL = Column.date("有效期至").alias("称号有效期至").example("2026-08-31");
    static final Column<LocalDate> STARTS = Column.date("起始日期").alias("变动日期", "调入日期", "生效日期").example("2026-09-01").note("调入或变动从这一天起;不填时调动从今天起,其他修改视为更正");

    static final SheetSpec SPEC = SheetSpec.of("教师名册", NUMBER, NAME, SEX, UNIT, STAGE, SUBJECTS, GRADES, TITLE, DEDICATED, EMPLOYED, PARTY, PHONE, ID_NUMBER, LEVEL, HONOUR, HONOUR_FROM,
            HONOUR_UNTIL, STARTS);

    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/+＋&\\s]+");
    private static final Map<String, String> SUBJECT_NAMES = words("体育与健康", "体育", "信息技术", "信息科技", "品德与社会", "道德与法治", "品德与生活", "道德与法治", "思想品德", "道德与法治",
            "道法", "道德与法治", "思想政治", "政治", "心理", "心理健康", "综合实践活动", "综合实践", "劳动技术", "劳动", "幼教", "学前教育");
    private static final Map<String, String> TITLE_NAMES = words("正高级", "正高级教师", "中小学正高级教师", "正高级教师", "高级", "高级教师", "中小学高级教师", "高级教师", "中学高级教师", "高级教师", "副高级", "高级教师",
            "一级", "一级教师", "中小学一级教师", "一级教师", "中学一级教师", "一级教师", "小学高级教师", "一级教师", "二级", "二级教师", "中小学二级教师", "二级教师", "三级", "三级教师", "无", "未定级", "未评", "未定级");
    /** 小教高级, 中学一级, 小高: the ranks before 2015; a primary school's was carried over one lower. */
    private static final Pattern FORMER = Pattern.compile("([小中])(?:[学教]?([高一二三])级(?:教师)?|(高|一|二))");
    private static final String CARRIED = "高一二三三";

    /** Taught somewhere, though no form offers them. */
    private static final List<String> KNOWN_SUBJECTS = Stream.concat(Teaching.SUBJECTS.stream(), Teaching.FURTHER_SUBJECTS.stream()).toList();

    private PersonSheet() {}

    /** 138****0001, as an export shows it. */
    private static boolean masked(String cell) {
        return cell.contains("**");
    }

    /** 区级名师、市级骨干教师, as an export tells all honours of a person; nothing new is said with it. */
    private static boolean told(String cell) {
        return Arrays.stream(cell.split("、")).allMatch(word -> Teaching.HONOUR_LEVELS.stream().anyMatch(word::startsWith) && Teaching.HONOURS.stream().anyMatch(word::endsWith));
    }

    /** What is wrong with the subjects of a cell. */
    static Optional<String> subjectTrouble(String cell) {
        return subjects(cell).stream().filter(word -> !KNOWN_SUBJECTS.contains(word)).findFirst().map(word -> Nearest.of(word, KNOWN_SUBJECTS).map(near -> kept("没有“{0}”这个学科;是不是“{1}”?", word, near))
                .orElseGet(() -> kept("没有“{0}”这个学科;可以填:{1}", word, String.join("、", KNOWN_SUBJECTS))));
    }

    static Optional<String> titleTrouble(String cell) {
        return Teaching.TITLES.contains(title(cell)) ? Optional.empty() : Optional.of(Nearest.of(cell, Teaching.TITLES).map(near -> kept("没有“{0}”这个职称;是不是“{1}”?", cell, near))
                .orElseGet(() -> kept("没有“{0}”这个职称;可以填:{1}", cell, String.join("、", Teaching.TITLES))));
    }

    /** Several words in one cell, each as we call it. */
    static List<String> subjects(String cell) {
        return SEPARATORS.splitAsStream(cell).map(word -> SUBJECT_NAMES.getOrDefault(word, word)).filter(word -> !word.isEmpty()).distinct().toList();
    }

    static String title(String cell) {
        var former = FORMER.matcher(cell);
        if (former.matches()) {
            int rank = CARRIED.indexOf(former.group(2) == null ? former.group(3) : former.group(2)) + (former.group(1).equals("小") ? 1 : 0);
            return CARRIED.charAt(rank) + "级教师";
        }
        return Teaching.TITLES.contains(cell) ? cell : TITLE_NAMES.getOrDefault(cell, cell);
    }

    static Map<String, String> words(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
