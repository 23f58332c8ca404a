package yanxun.training;

import static yanxun.platform.figure.Figure.distinct;
import static yanxun.platform.figure.Figure.share;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

/** What the training can be counted as. Only closed cohorts count, on their last day, for the unit the participant belonged to. */
@Component
class TrainingFigures implements FigureSource {
    private static final Figure.Rows PLACES = new Figure.Rows("training places", """
            select p.person_id as id, k.ends_on as on_date, p.unit_id, p.wall, k.title, '/training/cohorts/' || k.id as link, k.form as part, k.level, coalesce(k.subject, '') as subject, coalesce(k.stage, '') as stage, p.person_id as person, k.kind, k.id as cohort_id, p.result = 'COMPLETED' as completed
              from training.place p join training.cohort k on k.id = p.cohort_id
             where p.wall = any (:walls::uuid[]) and k.state = 'CLOSED' and p.state = 'PLACED' and k.ends_on between :from::date and :to::date""");

    @Override
    public List<Figure> figures() {
        return List.of(
                distinct("training-cohorts", "培训班", "已结业的培训班个数。", "个", PLACES, "true", "cohort_id"),
                distinct("trained", "参训人数", "已结业培训班的学员人数,同一人只计一次。", "人", PLACES, "true", "id"),
                distinct("trained-new-teachers", "新教师参训", "已结业新教师培训班的学员人数,同一人只计一次。", "人", PLACES, "kind = 'NEW_TEACHER'", "id"),
                distinct("trained-cadres", "新任干部参训", "已结业新任干部培训班的学员人数,同一人只计一次。", "人", PLACES, "kind = 'CADRE'", "id"),
                distinct("trained-principals", "校长参训", "已结业校长培训班的学员人数,同一人只计一次。", "人", PLACES, "kind = 'PRINCIPAL'", "id"),
                distinct("trained-experts", "专家团队参训", "已结业专家团队培训班的学员人数,同一人只计一次。", "人", PLACES, "kind = 'EXPERT'", "id"),
                share("completion-rate", "结业率", "已结业培训班中,完成学习的学员占全部学员人次的百分比。", PLACES, "true", "completed", "已结业", "未结业"));
    }
}
