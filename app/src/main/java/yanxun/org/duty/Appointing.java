package yanxun.org.duty;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.person.People;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Handing out posts and ending them. */
@Component
@Transactional
class Appointing {
    private final JdbcClient jdbc;
    private final People people;
    private final Standing standing;
    private final Sessions sessions;
    private final Trail trail;

    Appointing(JdbcClient jdbc, People people, Standing standing, Sessions sessions, Trail trail) {
        this.jdbc = jdbc;
        this.people = people;
        this.standing = standing;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** What happened, and when. */
    @Component
    record Trail(Audit audit, Clock clock) {}

    void appoint(PersonId person, DutyForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        var post = form.post();
        var unit = form.unit();
        var from = form.from();
        if (post == null || unit == null || from == null) {
            throw new Rejected("请选择岗位、单位和起始日期");
        }
        var scope = form.scope() == null ? usualScope(unit) : form.scope();
        refuseForeign(person, post, unit, scope, form.last(), viewer);
        if (form.last() != null && form.last().isBefore(from)) {
            throw new Rejected("任期最后一天 {0} 早于起始日期 {1}", form.last(), from);
        }
        try {
            jdbc.sql("""
                    insert into org.duty (id, wall, person_id, post, unit_id, scope_id, stage, subject, valid, because)
                    values (:id, :wall, :person, :post, :unit, :scope, :stage, :subject, daterange(:from, :last, '[]'), :because)
                    """)
                    .param("id", Id.next()).param("wall", known.wall()).param("person", known.id()).param("post", post.name()).param("unit", unit).param("scope", scope)
                    .param("stage", given(form.stage()), Types.VARCHAR).param("subject", given(form.subject()), Types.VARCHAR)
                    .param("from", from).param("last", form.last(), Types.DATE).param("because", Objects.requireNonNullElse(given(form.because()), "")).update();
        } catch (DataIntegrityViolationException _) {
            throw new Rejected("这段时间已经任 {0},任期不能重叠", post.displayName());
        }
        trail.audit().note(viewer, "任职", "person:" + known.id(), form.last() == null ? kept("{0},{1} 起", word(post.displayName()), from) : kept("{0},{1} 至 {2}", word(post.displayName()), from, form.last()));
        lookAgain(known.id());
    }

    /** Ends a duty; its last day is the given one, or today. */
    void end(PersonId person, UUID duty, DutyForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        var held = jdbc.sql("select post, unit_id, scope_id, lower(valid) as valid_from from org.duty where id = :id and person_id = :person")
                .param("id", duty).param("person", known.id()).query(Held.class).optional().orElseThrow(NotFound::new);
        var last = form.last() == null ? Times.day(trail.clock().instant()) : form.last();
        refuseForeign(person, held.post(), held.unitId(), held.scopeId(), last, viewer);
        if (held.validFrom() != null && last.isBefore(held.validFrom())) {
            jdbc.sql("delete from org.duty where id = :id").param("id", duty).update();
        } else {
            jdbc.sql("update org.duty set valid = daterange(lower(valid), :last, '[]') where id = :id").param("id", duty).param("last", last).update();
        }
        trail.audit().note(viewer, "免职", "person:" + known.id(), kept("{0},最后一天 {1}", word(held.post().displayName()), last));
        lookAgain(known.id());
    }

    record Held(Post post, UUID unitId, UUID scopeId, @Nullable LocalDate validFrom) {}

    private void refuseForeign(PersonId person, Post post, UUID unit, UUID scope, @Nullable LocalDate last, Viewer viewer) {
        if (person.equals(viewer.person())) {
            throw new Rejected("不能给自己任免岗位,请由上级办理");
        }
        if (!people.reaches(unit, viewer, Permission.MANAGE_PEOPLE)) {
            throw new Rejected("这个单位不在您管理的范围内");
        }
        if (!standing.mayGrant(post, scope, viewer)) {
            throw new Rejected("您不能任免“{0}”:它的权限或范围超出您自己的权限", post.displayName());
        }
        if (standing.isBeyond(post, scope, viewer) && !standing.isUntouched(scope)) {
            throw new Rejected("“{0}”能查看一所学校以外人员的敏感信息,而您没有这项权限:请由上级办理,或请管服务器的同志执行 {1}", post.displayName(), standing.command(person, post, scope, last));
        }
    }

    /** A post at the district's institute reaches over the district, a post at a school over the school. */
    private UUID usualScope(UUID unit) {
        return jdbc.sql("select case when kind in ('BUREAU', 'SECTION') then wall else id end from org.unit where id = :id").param("id", unit).query(UUID.class).optional().orElse(unit);
    }

    private void lookAgain(UUID person) {
        jdbc.sql("select id from org.account where person_id = :person").param("person", person).query(UUID.class).list().forEach(sessions::forget);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
