package yanxun.training.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.training.stake.Stake;
import yanxun.training.stake.Stakes;
import yanxun.training.trainer.Rating;

/** Puts answers together. A trainer sees what is about the cohort and about themselves; what people wrote only those who look after it. */
@Component
class Results {
    private static final String MARKS = """
            select f.moment, f.activity_id, m.question, coalesce(e.name, '') as trainer, e.person_id, count(*) as count, avg(m.mark) as mean
              from training.mark m join training.feedback f on f.id = m.feedback_id left join training.trainer e on e.id = m.trainer_id
             where m.cohort_id = :cohort group by f.moment, f.activity_id, m.question, e.id, e.name, e.person_id order by m.question, e.name
            """;
    private static final String SURVEYS = """
            select f.moment, f.activity_id, coalesce(a.title, '') as title, count(*) as answers,
                   case when f.activity_id is null then (select count(*) from training.place p where p.cohort_id = :cohort and p.state = 'PLACED')
                        else (select count(*) from activity.check_in_card c join training.place p on p.cohort_id = :cohort and p.person_id = c.person_id and p.state = 'PLACED' where c.activity_id = f.activity_id) end as asked
              from training.feedback f left join activity.activity_card a on a.id = f.activity_id
             where f.cohort_id = :cohort group by f.moment, f.activity_id, a.title, a.starts_at order by case f.moment when 'COHORT' then 0 when 'EFFECT' then 1 else 2 end, a.starts_at
            """;

    private final JdbcClient jdbc;
    private final Stakes stakes;
    private final Sheets sheets;

    Results(JdbcClient jdbc, Stakes stakes, Sheets sheets) {
        this.jdbc = jdbc;
        this.stakes = stakes;
        this.sheets = sheets;
    }

    private record Marks(Moment moment, @Nullable UUID activityId, String question, String trainer, @Nullable UUID personId, long count, BigDecimal mean) {}

    private record Survey(Moment moment, @Nullable UUID activityId, String title, long answers, long asked) {}

    FeedbackPage page(UUID cohort, Viewer viewer) {
        var stake = stakes.of(cohort, viewer);
        return new FeedbackPage(stake, sheets.open(cohort, viewer), stake.leads() || stake.teaches() ? results(stake, viewer) : List.of());
    }

    private List<FeedbackPage.Result> results(Stake stake, Viewer viewer) {
        var marks = jdbc.sql(MARKS).param("cohort", stake.id()).query(Marks.class).list();
        record Said(Moment moment, @Nullable UUID activityId, String remark) {}
        var said = stake.leads() ? jdbc.sql("select moment, activity_id, remark from training.feedback where cohort_id = :cohort and remark <> '' order by id").param("cohort", stake.id()).query(Said.class).list()
                : List.<Said>of();
        var results = new ArrayList<FeedbackPage.Result>();
        for (var survey : jdbc.sql(SURVEYS).param("cohort", stake.id()).query(Survey.class).list()) {
            var told = survey.answers() >= Rating.LEAST;
            var lines = marks.stream().filter(each -> told && each.moment() == survey.moment() && java.util.Objects.equals(each.activityId(), survey.activityId()))
                    .filter(each -> stake.leads() || each.trainer().isEmpty() || viewer.person().value().equals(each.personId()))
                    .map(each -> new FeedbackPage.Line(each.question(), each.trainer(), each.count(), each.mean())).toList();
            var remarks = said.stream().filter(each -> told && each.moment() == survey.moment() && java.util.Objects.equals(each.activityId(), survey.activityId())).map(Said::remark).toList();
            results.add(new FeedbackPage.Result(survey.moment(), survey.activityId(), survey.title(), survey.answers(), survey.asked(), lines, remarks));
        }
        return results;
    }
}
