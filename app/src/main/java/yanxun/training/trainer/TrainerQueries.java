package yanxun.training.trainer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;

/** The pool as a list, for the screen and for the export. */
@Component
class TrainerQueries {
    /** Of whoever is of the region, the name and place of today; of the others, what was written down. */
    static final String TRAINER = """
            (select t.id, t.version, t.wall, t.person_id, coalesce(p.name, t.name) as name, coalesce(u.name, t.unit_name) as unit_name, coalesce(p.title, t.title) as title, p.unit_id, p.number,
                    t.topics, t.subjects, t.stages, t.intro, t.fee, t.state, t.reason, t.proposed_by, t.proposed_at, t.decided_at
               from training.trainer t left join org.person_card p on p.id = t.person_id left join org.unit_card u on u.id = p.unit_id)
            """;
    private static final String ROWS = """
            select page.id, page.name, page.unit_name, page.title, page.topics, page.subjects, page.stages, page.fee, page.state, page.person_id is not null as of_the_region,
                   (select count(*) from activity.activity_card a where a.leader_id = page.person_id and a.wall = page.wall and a.state in ('PUBLISHED', 'CLOSED'))
                   + (select count(*) from training.cohort_trainer c where c.trainer_id = page.id) as lectures,
                   (select count(*) from training.mark m where m.trainer_id = page.id) as answers, (select avg(m.mark) from training.mark m where m.trainer_id = page.id) as mean,
                   (select s.phone from training.trainer_secret s where s.trainer_id = page.id) as phone
              from (select e.* from {trainer} e where {where} order by e.name collate "zh-Hans-x-icu", e.id limit :size offset :offset) page
             order by page.name collate "zh-Hans-x-icu", page.id
            """.replace("{trainer}", TRAINER);

    private final JdbcClient jdbc;

    TrainerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TrainerListPage list(TrainerFilter filter, Viewer viewer) {
        var total = narrowed("select count(*) from " + TRAINER + " e where {where}", filter, viewer).query(Long.class).single();
        var rows = narrowed(ROWS, filter, viewer).param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(TrainerListPage.Row.class).list();
        return new TrainerListPage(filter, new Page<>(rows, filter.number(), Page.SIZE, total), viewer.may(Permission.MANAGE_TRAINING));
    }

    /** Everybody the filter leaves, in the order of the screen. */
    List<TrainerListPage.Row> all(TrainerFilter filter, Viewer viewer) {
        return narrowed(ROWS, filter, viewer).param("size", 20_000).param("offset", 0).query(TrainerListPage.Row.class).list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, TrainerFilter filter, Viewer viewer) {
        return filter.where(viewer.may(Permission.MANAGE_TRAINING)).and("e.wall = :wall").of(jdbc, sql).param("wall", viewer.wall());
    }
}
