package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

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
        if (waiting > 0) {
            inbox.deliver(new Letter(cohort.wall(), source, true, kept("待审核的培训报名:{0}", cohort.title()), kept("{0} 人", waiting), "/training/checks", cohort.enrolUntil()).anew(), checkers(unit));
        } else {
            inbox.settleAll(source);
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
