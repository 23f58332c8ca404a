package yanxun.training.completion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.training.programme.Sight;

/** Who stayed away from the cohorts one looks after; those with an excuse to decide on come first. */
@Component
class NoShowQueries {
    private static final String MANAGED = """
             from training.no_show n join training.cohort k on k.id = n.cohort_id left join org.person_card c on c.id = n.person_id left join org.unit_card u on u.id = n.unit_id where
            """ + Sight.COHORT_MANAGED;

    private final JdbcClient jdbc;
    private final NotingNoShows noting;

    NoShowQueries(JdbcClient jdbc, NotingNoShows noting) {
        this.jdbc = jdbc;
        this.noting = noting;
    }

    NoShowsPage list(int number, Viewer viewer) {
        var total = jdbc.sql("select count(*)" + MANAGED).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Long.class).single();
        var rows = jdbc.sql("select n.cohort_id, k.title, n.person_id, coalesce(c.name, '') as name, coalesce(u.name, '') as unit_name, n.noted_at, n.excuse, n.accepted, n.answer" + MANAGED
                        + " order by n.accepted is not null, n.excuse = '', n.noted_at desc, n.person_id limit :size offset :offset").param("managing", viewer.scopes(Permission.MANAGE_TRAINING))
                .param("size", Page.SIZE).param("offset", Page.offset(number)).query(NoShowsPage.Row.class).list();
        return new NoShowsPage(new Page<>(rows, number, Page.SIZE, total), noting.isInForce(viewer.wall()));
    }
}
