package yanxun.credit;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

@Component
class CreditFigures implements FigureSource {
    private static final Figure.Rows ENTRIES = new Figure.Rows("hours", """
            select id, on_date, unit_id, wall, title, case source when 'TRAINING' then '/training/cohorts/' || source_id when 'CLAIM' then '/hours/claims/' || source_id when 'TRANSFER' then '/hours/people/' || person_id else '/activities/' || source_id end as link, form as part, level, '' as subject, '' as stage, person_id as person, hours
              from credit.entry_card where wall = any (:walls::uuid[]) and on_date between :from::date and :to::date""");

    @Override
    public List<Figure> figures() {
        return List.of(Figure.total("hours", "学时", "入账学时合计,冲正已扣除;按教师当时所在单位计。", "学时", ENTRIES, "true", "hours"));
    }
}
