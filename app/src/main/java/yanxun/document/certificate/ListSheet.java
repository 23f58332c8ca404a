package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Column;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetSpec;

/** The columns of a list certificates are issued from. */
final class ListSheet {
    static final Column<String> NUMBER = Column.code("工号").alias("教职工号", "职工号", "教师编号").longest(32).example("T2023001").note("本区教师填工号;外请的专家留空,填姓名和单位");
    static final Column<String> NAME = Column.name("姓名").alias("教师姓名", "名字").required().longest(40).example("王芳");
    static final Column<String> UNIT = Column.text("单位").alias("学校", "工作单位").longest(80).example("实验小学").note("不填时用名册里的单位;外请的专家必填");
    static final Column<String> ITEM = Column.text("项目").alias("活动", "活动名称", "课题", "荣誉", "内容").longest(120).example("优质课评选").note("不填时用页面上填写的名称");
    static final Column<LocalDate> DAY = Column.date("日期").alias("活动日期").example("2026-09-18");
    static final Column<BigDecimal> HOURS = Column.decimal("学时", BigDecimal.ZERO, new BigDecimal("999")).example("4");
    static final Column<String> ROLE = Column.text("角色").alias("奖项", "等次", "获奖等次", "奖次", "名次", "奖级", "身份").longest(60).example("一等奖").note("荣誉证书填奖项或等次");

    static final SheetSpec SPEC = SheetSpec.of("发证名单", NUMBER, NAME, UNIT, ITEM, DAY, HOURS, ROLE);

    /** The columns that fill the places of a wording. */
    private static final Map<String, Column<?>> FILLING = Map.of("单位", UNIT, "活动", ITEM, "日期", DAY, "学时", HOURS, "角色", ROLE, "奖项", ROLE);

    private ListSheet() {}

    /** What is wrong with a line that leaves a place of the wording empty. */
    static Optional<CellError> gap(Line line, Statement statement, Edition edition) {
        return statement.empty(edition).stream().findFirst().map(place -> line.error(FILLING.getOrDefault(place, NAME), kept("模板里的{0}没有内容,请补上这一列", "{" + place + "}")));
    }
}
