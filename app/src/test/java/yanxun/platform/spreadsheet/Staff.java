package yanxun.platform.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list of teachers as an import would declare it, for the tests. */
final class Staff {
    enum Stage {
        PRIMARY("小学"), JUNIOR("初中"), SENIOR("高中");

        private final String displayName;

        Stage(String displayName) {
            this.displayName = displayName;
        }
    }

    static final Column<String> NAME = Column.text("姓名").alias("教师姓名", "名字").required().longest(20).example("王芳");
    static final Column<String> IDENTITY = Column.code("身份证号").alias("证件号码").required().unique().example("110101199003078515")
            .note("18 位").check(code -> code.length() == 18, "应是 18 位");
    static final Column<Boolean> MEMBER = Column.yesNo("党员").example("是");
    static final Column<LocalDate> SINCE = Column.date("参加工作时间").alias("工作日期").example("2010-09-01");
    static final Column<Stage> STAGE = Column.choice("学段", Stage.class, stage -> stage.displayName).example("小学");
    static final Column<Integer> LESSONS = Column.integer("周课时", 0, 40).example("12");
    static final Column<BigDecimal> SCORE = Column.decimal("得分", BigDecimal.ZERO, new BigDecimal("100")).example("88.5");
    static final Column<String> SEX = Column.choice("性别", new TreeMap<>(Map.of("男", "M", "男性", "M", "女", "F", "女性", "F"))).example("女");

    static final SheetSpec SPEC = SheetSpec.of("教师名册", NAME, IDENTITY, MEMBER, SINCE, STAGE, LESSONS, SCORE, SEX);

    private Staff() {}

    static List<Line> lines(String csv) {
        return lines(csv.getBytes(UTF_8));
    }

    static List<Line> lines(byte[] content) {
        try (var reader = Handmade.open(content, "名册"); var lines = SPEC.lines(reader)) {
            return lines.toList();
        }
    }

    static Heading heading(String csv) {
        try (var reader = Handmade.open(csv.getBytes(UTF_8), "名册.csv")) {
            return SPEC.heading(reader);
        }
    }
}
