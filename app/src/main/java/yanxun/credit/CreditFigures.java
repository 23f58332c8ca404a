package yanxun.credit;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

@Component
class CreditFigures implements FigureSource {
    @Override
    public List<Figure> figures() {
        return List.of(new Figure("hours", "学时", "入账学时合计,冲正已扣除;按教师当时所在单位计。", "学时", Figure.Sum.TOTAL, "形式", """
                select id, on_date, unit_id, title, '/activities/' || source_id as link, form as part, category as level, hours as amount, 1::numeric as weight
                  from credit.entry where on_date between :from::date and :to::date"""));
    }
}
