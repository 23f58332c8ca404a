package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.data.PersonId;

/** The letters about places: what became of mine, and what waits for my check. */
@Component
public class Telling {
    private final JdbcClient jdbc;
    private final Inbox inbox;

    Telling(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /** What became of somebody's place; a later word takes the place of the earlier. */
    public void outcome(Cohort cohort, List<UUID> persons, String title, String body) {
        inbox.deliver(new Letter(cohort.wall(), Matter.PLACE.of(cohort.id()), false, title, body, cohort.url(), null).anew(), persons);
    }

    public void placed(Cohort cohort, List<UUID> persons) {
        outcome(cohort, persons, kept("已入班:{0}", cohort.title()), kept("{0} 至 {1},场次安排见班级页", cohort.startsOn(), cohort.endsOn()));
    }

    /** The days or the place are others: everybody on the list or in the queue hears of it, and what was said of their place is said anew. */
    void changed(Cohort cohort, List<UUID> placed, List<UUID> others, String what) {
        placed(cohort, placed);
        inbox.deliver(new Letter(cohort.wall(), Matter.COHORT_CHANGED.of(cohort.id()), false, kept("培训班有变:{0}", cohort.title()), what, cohort.url(), null).anew(), java.util.stream.Stream.concat(placed.stream(), others.stream()).toList());
    }

    /** Those who look after the training of a school have somebody to check; once nobody is left the matter is settled. */
    public void toCheck(Cohort cohort, UUID unit) {
        var source = Matter.TRAINING_CHECK.of(cohort.id() + ":" + unit);
        var waiting = jdbc.sql("select count(*) from training.place where cohort_id = :id and unit_id = :unit and checked_at is null and (state = 'ASKED' or state = 'WAITING' and way = 'SIGN_UP')")
                .param("id", cohort.id()).param("unit", unit).query(Integer.class).single();
        if (waiting > 0 && cohort.state() == CohortState.OPEN) {
            inbox.deliver(new Letter(cohort.wall(), source, true, kept("待审核的培训报名:{0}", cohort.title()), kept("{0} 人", waiting), "/training/checks", cohort.enrolUntil()).anew(), checkers(unit));
        } else {
            inbox.settleAll(source);
        }
    }

    private record Share(UUID unitId, int places, int named) {
        boolean isOpen() {
            return named < places;
        }
    }

    /** A live line for the schools that have not named all their people; done, or no longer asked for, it is settled for everybody of the school. */
    void toName(Cohort cohort) {
        var source = Matter.QUOTA.of(cohort.id());
        for (var share : jdbc.sql("""
                select q.unit_id, q.places, (select count(*) from training.place p where p.cohort_id = q.cohort_id and p.unit_id = q.unit_id and p.state = 'PLACED') as named
                  from training.quota q where q.cohort_id = :id
                """).param("id", cohort.id()).query(Share.class).list().stream().sorted(Comparator.comparing(Share::isOpen)).toList()) {
            var school = checkers(share.unitId());
            if (cohort.state() == CohortState.OPEN && share.isOpen()) {
                inbox.deliver(new Letter(cohort.wall(), source, true, kept("请推荐培训学员:{0}", cohort.title()), kept("本校 {0} 个名额", share.places()), cohort.url(), cohort.enrolUntil()).anew(), school);
            } else {
                school.forEach(person -> settle(source, person));
            }
        }
    }

    public void letter(Letter letter, List<UUID> persons) {
        inbox.deliver(letter, persons);
    }

    public void amend(Letter letter) {
        inbox.amend(letter);
    }

    public void settle(String source, UUID person) {
        inbox.settle(source, new PersonId(person));
    }

    public void settleAll(String source) {
        inbox.settleAll(source);
    }

    /** Principal and deans of a school. */
    public List<UUID> checkers(UUID unit) {
        return jdbc.sql("select distinct person_id from org.duty_card where unit_id = :unit and post in ('PRINCIPAL', 'DEAN') and valid @> current_date").param("unit", unit).query(UUID.class).list();
    }
}
