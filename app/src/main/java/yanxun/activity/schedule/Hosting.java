package yanxun.activity.schedule;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** 主办, 承办, 协办: who owns an activity, who carries it, and for which community. */
@Component
class Hosting {
    private final JdbcClient jdbc;
    private final Communities communities;
    private final Forms forms;

    Hosting(JdbcClient jdbc, Communities communities, Forms forms) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.forms = forms;
    }

    record Unit(UUID id, UUID wall, String name, String kind) {}

    /** The units for which the viewer may hold activities: the places of the duties that bring the right, what lies beneath them, and those that hold this one already. */
    List<Unit> mine(@Nullable UUID activity, Viewer viewer) {
        return jdbc.sql("""
                select distinct u.id, u.wall, u.name, u.kind from org.unit_card u
                  join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where u.id in (select unit_id from activity.host where activity_id = :activity and role <> 'COHOST') or (r.ancestor = any (:scopes::uuid[]) or u.id = any (:places::uuid[])) and u.kind in ('BUREAU', 'SECTION', 'SCHOOL', 'SUBJECT_GROUP', 'PREP_GROUP', 'STUDIO', 'TOWNSHIP')
                   and (u.kind in ('BUREAU', 'SECTION', 'SCHOOL', 'TOWNSHIP') or u.id = any (:places::uuid[]))
                 order by u.kind, u.name
                """)
                .param("scopes", viewer.scopes(Permission.HOST_ACTIVITIES)).param("places", places(viewer)).param("activity", activity, Types.OTHER).query(Unit.class).list();
    }

    /** The units one may hold it together with, and those it is held together with already. */
    List<Unit> partners(@Nullable UUID activity, Viewer viewer) {
        return jdbc.sql("""
                select u.id, u.wall, u.name, u.kind from org.unit_card u
                 where u.wall = any (:walls::uuid[]) and u.kind in ('BUREAU', 'SECTION', 'TOWNSHIP', 'SCHOOL', 'STUDIO') or u.id in (select unit_id from activity.host where activity_id = :activity and role = 'COHOST')
                 order by array_position(array['BUREAU', 'SECTION', 'TOWNSHIP', 'STUDIO', 'SCHOOL'], u.kind), u.name
                """).param("walls", viewer.walls().toArray(UUID[]::new)).param("activity", activity, Types.OTHER).query(Unit.class).list();
    }

    /** The unit an activity has, as long as it is not to be another. */
    Unit owner(UUID activity, @Nullable UUID chosen, Viewer viewer) {
        return jdbc.sql("select u.id, u.wall, u.name, u.kind from activity.activity a join org.unit_card u on u.id = a.unit_id where a.id = :id and a.unit_id = coalesce(:chosen::uuid, a.unit_id)")
                .param("id", activity).param("chosen", chosen, Types.OTHER).query(Unit.class).optional().orElseGet(() -> owner(chosen, viewer));
    }

    /** The unit an activity belongs to: the one chosen, if it is the viewer's to choose, else the place of the first duty that hosts. */
    Unit owner(@Nullable UUID chosen, Viewer viewer) {
        var places = places(viewer);
        if (places.length == 0) {
            throw new Rejected("您现在的身份不能举办活动");
        }
        var id = chosen == null ? places[0] : chosen;
        return jdbc.sql("""
                select u.id, u.wall, u.name, u.kind from org.unit_card u
                 where u.id = :id and (u.id = any (:places::uuid[]) or exists (
                       select from org.reach_card r where r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[])))
                """)
                .param("id", id).param("places", places).param("scopes", viewer.scopes(Permission.HOST_ACTIVITIES)).query(Unit.class).optional()
                .orElseThrow(() -> new Rejected("不能以这个单位的名义举办活动,请选择本单位"));
    }

    private static UUID[] places(Viewer viewer) {
        return viewer.worn().stream().filter(hat -> hat.post().may(Permission.HOST_ACTIVITIES)).map(hat -> hat.unit()).distinct().toArray(UUID[]::new);
    }

    /** Renews the hosts (those beside it only where the form says them, and nobody beside itself), the community and the walls the activity can be seen through: those of its hosts, its community and of everybody invited. */
    void write(UUID activity, Unit owner, ActivityForm form, Viewer viewer) {
        communities.refuseForeign(activity, form.community(), viewer);
        jdbc.sql("delete from activity.host where activity_id = :id and (role <> 'COHOST' or :coHosts)").param("id", activity).param("coHosts", form.coHosts() != null).update();
        add(activity, owner.id(), "ORGANISER");
        if (form.host() != null) {
            add(activity, form.host(), "HOST");
        }
        if (form.coHosts() != null) {
            form.coHosts().stream().filter(Objects::nonNull).forEach(unit -> add(activity, unit, "COHOST"));
        }
        jdbc.sql("delete from activity.host h where activity_id = :id and role = 'COHOST' and exists (select from activity.host o where o.activity_id = :id and o.unit_id = h.unit_id and o.role <> 'COHOST')").param("id", activity).update();
        jdbc.sql("update activity.activity set unit_id = :unit, wall = :wall, community_id = :community where id = :id")
                .param("unit", owner.id()).param("wall", owner.wall()).param("community", form.community(), Types.OTHER).param("id", activity).update();
        classify(activity, ActivityForm.text(form.form()), owner);
        widen(activity);
    }

    /** What the catalogue says of the form today goes with the activity, and stays until it takes another form. Before the form itself is written. */
    private void classify(UUID activity, String form, Unit owner) {
        var kind = forms.inForce(owner.wall()).get(form);
        jdbc.sql("update activity.activity set counts_as = :counts, category = :category, block = :block where id = :id and form <> :form")
                .param("counts", kind == null ? null : kind.countsAs(), Types.VARCHAR).param("category", kind == null ? "" : kind.category())
                .param("block", kind == null ? "" : kind.block()).param("id", activity).param("form", form).update();
    }

    private void add(UUID activity, UUID unit, String role) {
        jdbc.sql("""
                insert into activity.host (activity_id, walls, unit_id, role)
                select :activity, activity.walls, u.id, :role from org.unit_card u, activity.activity where u.id = :unit and activity.id = :activity
                on conflict do nothing
                """)
                .param("activity", activity).param("unit", unit).param("role", role).update();
    }

    void widen(UUID activity) {
        jdbc.sql("""
                update activity.activity a set walls = wide.walls
                  from (select array_agg(distinct wall) as walls from (
                            select a.wall from activity.activity a where a.id = :id
                            union select unnest(k.walls) from activity.activity a join network.community_card k on k.id = a.community_id where a.id = :id
                            union select u.wall from activity.host h join org.unit_card u on u.id = h.unit_id where h.activity_id = :id
                            union select u.wall from activity.invitation i join org.unit_card u on u.id = i.unit_id where i.activity_id = :id
                            union select p.wall from activity.invitation i join org.person_card p on p.id = i.person_id where i.activity_id = :id) each) wide
                 where a.id = :id and a.walls is distinct from wide.walls
                """)
                .param("id", activity).update();
        for (var table : List.of("host", "invitation", "invitee", "material", "record", "happening", "check_in", "make_up", "dismissal")) {
            jdbc.sql("update activity." + table + " t set walls = a.walls from activity.activity a where a.id = :id and t.activity_id = :id and t.walls is distinct from a.walls")
                    .param("id", activity).update();
        }
    }
}
