package yanxun.credit.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.activity.HourWords;
import yanxun.platform.spreadsheet.Column;
import yanxun.platform.spreadsheet.SheetSpec;

/** The columns of a list of people who took part in the same training. */
final class GroupSheet {
    static final Column<String> NUMBER = Column.code("工号").alias("教职工号", "职工号", "教师编号").required().longest(32).example("T2023001");
    static final Column<String> NAME = Column.name("姓名").alias("教师姓名", "名字").required().longest(40).example("王芳");
    static final Column<BigDecimal> HOURS = Column.decimal("学时", new BigDecimal("0.5"), new BigDecimal("500")).required().example("24");
    static final Column<String> CERTIFICATE = Column.text("证书编号").alias("证书号", "编号").longest(60).example("国培2026-0017");
    static final Column<String> ROLE = Column.choice("角色", turned(HourWords.ROLES)).example("学员").note("不填就是学员");
    static final Column<String> RESULT = Column.choice("结果", turned(ClaimWords.RESULTS)).alias("奖项", "等次").example("合格");

    static final SheetSpec SPEC = SheetSpec.of("代报名单", NUMBER, NAME, HOURS, CERTIFICATE, ROLE, RESULT);

    private GroupSheet() {}

    private static Map<String, String> turned(Map<String, String> words) {
        var turned = new LinkedHashMap<String, String>();
        words.forEach((code, word) -> turned.put(word, code));
        return turned;
    }
}
