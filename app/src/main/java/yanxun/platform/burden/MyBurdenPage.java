package yanxun.platform.burden;

import java.util.List;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** What one has filled in oneself, term by term. */
public record MyBurdenPage(List<Row> rows) implements View {
    public record Row(int year, int term, String area, int forms, int fields) {
        public String half() {
            return Text.t("{0} 第 {1} 学期", new SchoolYear(year).displayName(), term);
        }

        public String areaName() {
            return Areas.name(area);
        }
    }

    public int fields() {
        return rows.stream().mapToInt(Row::fields).sum();
    }
}
