package yanxun.observation.draw;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yanxun.observation.lesson.Persons;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Writing down a draw: until it is committed to, everything can be changed. */
@Component
@Transactional
class Preparing {
    private final JdbcClient jdbc;
    private final Draws draws;
    private final Persons persons;
    private final Chronicle chronicle;
    private final Clock clock;

    Preparing(JdbcClient jdbc, Draws draws, Persons persons, Chronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.persons = persons;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Sending the same form twice writes one draw. */
    void write(UUID id, DrawForm form, Viewer viewer) {
        var unit = form.unit();
        if (unit == null || !draws.scopes(viewer).containsKey(unit.toString())) {
            throw new NotFound();
        }
        var rules = checked(form);
        var fresh = jdbc.sql("""
                insert into observation.draw (id, wall, unit_id, title, kind, from_on, to_on, rules, created_by, created_at) values (:id, :wall, :unit, :title, :kind, :from, :to, :rules::jsonb, :me, :now) on conflict (id) do nothing
                """).param("id", id).param("wall", viewer.wall()).param("unit", unit).param("title", DrawForm.text(form.title())).param("kind", DrawForm.text(form.kind())).param("from", rules.from()).param("to", rules.to())
                .param("rules", JsonMapper.shared().writeValueAsString(rules)).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            chronicle.note(viewer, "拟定抽签", id, viewer.wall(), DrawForm.text(form.title()));
        }
    }

    void change(UUID id, DrawForm form, Viewer viewer) {
        var draw = draws.conducted(id, viewer);
        if (!draw.isDraft()) {
            throw new Rejected("承诺已经公布,名单和规则不能再改;要改请作废后另抽");
        } else if (!Objects.equals(form.version(), draw.version())) {
            throw new Stale();
        }
        var rules = checked(form);
        jdbc.sql("update observation.draw set version = version + 1, title = :title, kind = :kind, from_on = :from, to_on = :to, rules = :rules::jsonb where id = :id").param("title", DrawForm.text(form.title()))
                .param("kind", DrawForm.text(form.kind())).param("from", rules.from()).param("to", rules.to()).param("rules", JsonMapper.shared().writeValueAsString(rules)).param("id", id).update();
        chronicle.note(viewer, "修改抽签", id, draw.wall(), "");
    }

    /** Observers are people who are there. */
    private Rules checked(DrawForm form) {
        var rules = form.rules();
        persons.colleagues(rules.observers());
        return rules;
    }

    /** A draft nobody needs goes; what was committed to stays, called off with a reason. */
    void abandon(UUID id, String reason, Viewer viewer) {
        var draw = draws.conducted(id, viewer);
        if (draw.isDraft()) {
            jdbc.sql("delete from observation.draw where id = :id").param("id", id).update();
        } else if (draw.isRevealed()) {
            throw new Rejected("已经公开的抽签不能作废;某节课不听了,请取消那节课");
        } else if (reason.isBlank()) {
            throw new Rejected("请写明作废的原因,它会留在记录里");
        } else if (!draw.isAbandoned()) {
            jdbc.sql("update observation.draw set abandoned_at = :now, abandon_reason = :reason where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", reason.strip()).param("id", id).update();
            chronicle.note(viewer, "作废抽签", id, draw.wall(), reason.strip());
        }
    }
}
