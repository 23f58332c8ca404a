package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.word;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;

/** Due dates, delegates, the owner, and another host where the first one falls away. */
@Component
@Transactional
public class Arranging {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Steps steps;
    private final Summons summons;
    private final Passages passages;

    Arranging(JdbcClient jdbc, Undertakings undertakings, Steps steps, Summons summons, Passages passages) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.steps = steps;
        this.summons = summons;
        this.passages = passages;
    }

    /** When a step is due, and to whom it is given. The organiser may say both for every step, who carries a step only whom it is given to. */
    public void plan(UUID id, Phase phase, @Nullable LocalDate due, String delegate, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        if (!claimed.organises() && !(phase.carrier() == Part.HOST && claimed.hosts())) {
            throw new NotYours("“{0}”由{1}安排", t(phase.displayName()), t(phase.carrier() == Part.HOST ? "承办学校" : "主办单位"));
        }
        if (claimed.state() != State.RUNNING || !claimed.steps().contains(phase)) {
            throw new Rejected("这一步现在不能安排");
        }
        if (due != null && !claimed.organises()) {
            throw new NotYours("期限由主办单位调整");
        }
        var person = delegate.isBlank() ? null : person(delegate.strip());
        steps.plan(id, phase, due, person == null ? null : person.id());
        passages.note(id, viewer, "安排", kept("{0}:{1} {2}", word(phase.displayName()), due == null ? "" : due, person == null ? "" : person.name()));
        if (phase == claimed.phase()) {
            summons.call(id, claimed.version());
        }
    }

    /** The school that carries it left, or cannot: another member takes over, all that was done stays. */
    public void rehost(UUID id, UUID unit, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        if (!claimed.organises()) {
            throw new NotYours("只有主办单位可以改派承办学校");
        }
        if (claimed.state() != State.RUNNING) {
            throw new Rejected("这项共同体活动{0},不能再办理", t(claimed.state().displayName()));
        }
        var name = jdbc.sql("""
                select n.name from network.member_card m join org.unit_card n on n.id = m.unit_id where m.community_id = :community and m.unit_id = :unit and m.valid @> current_date
                """).param("community", claimed.communityId()).param("unit", unit).query(String.class).optional().orElseThrow(() -> new Rejected("这所学校现在不是共同体的成员"));
        jdbc.sql("update activity.undertaking set host_id = :unit where id = :id").param("id", id).param("unit", unit).update();
        passages.note(id, viewer, "改派承办学校", name);
        summons.call(id, claimed.version());
    }

    /** Another researcher takes the organiser's side over. */
    public void handOver(UUID id, String to, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        if (!claimed.organises()) {
            throw new NotYours("只有主办单位可以改派负责人");
        }
        var person = person(to.strip());
        jdbc.sql("update activity.undertaking set owner_id = :person where id = :id").param("id", id).param("person", person.id()).update();
        passages.note(id, viewer, "改派负责人", person.name());
        if (claimed.state() == State.RUNNING) {
            summons.call(id, claimed.version());
        }
    }

    private record Person(UUID id, String name) {}

    private Person person(String word) {
        var found = jdbc.sql("select id, name from org.person_card where number = :word or name = :word limit 2").param("word", StaffNumbers.written(word, jdbc)).query(Person.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有找到“{0}”,请填工号" : "“{0}”有重名,请填工号", word);
        }
        return found.getFirst();
    }
}
