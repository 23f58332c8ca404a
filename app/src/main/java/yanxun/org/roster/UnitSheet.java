package yanxun.org.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import yanxun.platform.spreadsheet.Column;
import yanxun.platform.spreadsheet.SheetSpec;

/** The columns of a list of schools. */
final class UnitSheet {
    static final Column<String> CODE = Column.code("学校标识码").alias("学校代码", "单位代码", "标识码", "代码").unique().longest(20).example("3601000001")
            .note("10 位;不填时按名称识别").check(code -> code.matches("[0-9A-Za-z-]{4,20}"), "应为 4 到 20 位数字或字母");
    static final Column<String> NAME = Column.text("学校名称").alias("名称", "学校", "单位名称", "单位").required().unique().longest(80).example("凤来区实验小学");
    static final Column<String> SHORT = Column.text("简称").longest(20).example("实验小学");
    static final Column<String> KIND = Column.choice("办学类型", PersonSheet.words("小学", "PRIMARY", "完全小学", "PRIMARY", "幼儿园", "KINDERGARTEN", "初中", "JUNIOR", "初级中学", "JUNIOR", "高中", "SENIOR",
            "高级中学", "SENIOR", "普通高中", "SENIOR", "九年一贯制", "NINE_YEAR", "九年一贯制学校", "NINE_YEAR", "完全中学", "COMPLETE", "十二年一贯制", "TWELVE_YEAR", "十二年一贯制学校", "TWELVE_YEAR",
            "特殊教育学校", "SPECIAL", "特教", "SPECIAL", "教学点", "POINT", "211", "PRIMARY", "111", "KINDERGARTEN", "311", "JUNIOR", "342", "SENIOR", "312", "NINE_YEAR", "341", "COMPLETE", "345", "TWELVE_YEAR",
            "514", "SPECIAL", "218", "POINT", "镇街", "TOWNSHIP", "街道", "TOWNSHIP", "镇", "TOWNSHIP", "部门", "SECTION", "科室", "SECTION")).alias("学校类型", "学校类别", "类型", "办学类型代码").required().example("小学");
    static final Column<String> STAGES = Column.text("学段").longest(40).example("小学").note("多个学段用顿号隔开;不填时按办学类型");
    static final Column<String> PARENT = Column.text("镇街").alias("所属镇街", "所在镇街", "街道/镇", "乡镇", "上级单位", "主管单位", "所属学校").longest(80).example("河口镇").note("不填时直属区县;教学点填所属学校");
    static final Column<String> SETTING = Column.choice("城乡", PersonSheet.words("城区", "URBAN", "城市", "URBAN", "镇区", "TOWN", "县镇", "TOWN", "乡村", "RURAL", "农村", "RURAL")).alias("城乡类型", "城乡分类").example("城区");
    static final Column<Integer> CLASSES = Column.integer("班级数", 0, 500).alias("班数", "教学班数").example("36");
    static final Column<Integer> PUPILS = Column.integer("学生数", 0, 30_000).alias("在校生数", "学生人数", "在校学生数").example("1620");
    static final Column<BigDecimal> LONGITUDE = Column.decimal("经度", new BigDecimal("-180"), new BigDecimal("180")).example("116.397128");
    static final Column<BigDecimal> LATITUDE = Column.decimal("纬度", new BigDecimal("-90"), new BigDecimal("90")).example("39.916527");
    static final Column<LocalDate> STARTS = Column.date("起始日期").alias("生效日期", "变动日期").example("2026-09-01").note("新建或变动从这一天起;不填时新建从本学年起,修改视为更正");

    static final SheetSpec SPEC = SheetSpec.of("学校名单", CODE, NAME, SHORT, KIND, STAGES, PARENT, SETTING, CLASSES, PUPILS, LONGITUDE, LATITUDE, STARTS);

    private UnitSheet() {}

    static List<String> stages(String kind) {
        return switch (kind) {
            case "KINDERGARTEN" -> List.of("学前");
            case "PRIMARY", "POINT" -> List.of("小学");
            case "JUNIOR" -> List.of("初中");
            case "SENIOR" -> List.of("高中");
            case "NINE_YEAR" -> List.of("小学", "初中");
            case "COMPLETE" -> List.of("初中", "高中");
            case "TWELVE_YEAR" -> List.of("小学", "初中", "高中");
            case "TOWNSHIP", "SECTION" -> List.of();
            default -> List.of("特教");
        };
    }
}
