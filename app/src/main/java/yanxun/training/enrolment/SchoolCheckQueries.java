package yanxun.training.enrolment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.training.programme.Sight;

/** The checks that wait for a school, those it may still take back included. */
@Component
class SchoolCheckQueries {
    private static final String ASKED = """
             from training.place p join training.cohort k on k.id = p.cohort_id and k.state = 'OPEN'
            where p.way = 'SIGN_UP' and p.state in ('ASKED', 'WAITING', 'PLACED') and
            """ + Sight.managed("p.unit_id");
    private static final int MOST_BALLOTS = 200;

    private final JdbcClient jdbc;

    SchoolCheckQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChecksPage page(int number, Viewer viewer) {
        var total = by(viewer, "select count(*)" + ASKED).query(Long.class).single();
        var rows = by(viewer, "select k.id as cohort_id, k.title as cohort, k.enrol_until, p.person_id, coalesce(c.name, '') as name, coalesce(u.name, '') as unit_name, p.state, p.since, p.checked_at is not null as checked, p.person_id = :me as own"
                + ASKED.replace(" join training.cohort k", " left join org.person_card c on c.id = p.person_id left join org.unit_card u on u.id = p.unit_id join training.cohort k")
                + " order by p.checked_at is not null, k.enrol_until, k.id, p.since, p.person_id limit :size offset :offset")
                .param("me", viewer.person().value()).param("size", Page.SIZE).param("offset", Page.offset(number)).query(ChecksPage.Row.class).list();
        return new ChecksPage(new Page<>(rows, number, Page.SIZE, total), ballots(viewer));
    }

    private List<ChecksPage.Ballot> ballots(Viewer viewer) {
        return by(viewer, """
                select s.id as season_id, s.title as season, b.round, case b.round when 1 then s.checks_until else s.second_checks_until end as checks_until, b.person_id, coalesce(c.name, '') as name,
                       coalesce(u.name, '') as unit_name, b.state, b.reason, b.person_id = :me as own,
                       array(select k.title from training.wish w join training.cohort k on k.id = w.cohort_id where w.season_id = b.season_id and w.round = b.round and w.person_id = b.person_id order by w.rank) as wishes
                  from training.ballot b join training.season s on s.id = b.season_id and s.state = 'WISHING' and s.round = b.round
                  left join org.person_card c on c.id = b.person_id left join org.unit_card u on u.id = b.unit_id
                 where b.state in ('HANDED_IN', 'APPROVED', 'RETURNED') and
                """ + Sight.managed("b.unit_id") + " order by b.state <> 'HANDED_IN', checks_until, b.handed_in_at, b.person_id limit " + MOST_BALLOTS).param("me", viewer.person().value()).query(ChecksPage.Ballot.class).list();
    }

    private JdbcClient.StatementSpec by(Viewer viewer, String sql) {
        return jdbc.sql(sql).param("managing", viewer.scopes(Permission.MANAGE_TRAINING));
    }
}
