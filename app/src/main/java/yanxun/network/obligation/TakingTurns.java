package yanxun.network.obligation;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Ordering the list of who hosts, and passing over a turn with a reason. */
@Component
@Transactional
class TakingTurns {
    private final JdbcClient jdbc;
    private final ObligationQueries queries;
    private final TurnQueries turns;
    private final Audit audit;

    TakingTurns(JdbcClient jdbc, ObligationQueries queries, TurnQueries turns, Audit audit) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.turns = turns;
        this.audit = audit;
    }

    /** One place further up. */
    void raise(UUID community, UUID unit, Viewer viewer) {
        claim(community, viewer);
        var order = new ArrayList<>(turns.members(community));
        var place = order.stream().map(TurnQueries.Member::unitId).toList().indexOf(unit);
        if (place < 0) {
            throw new NotFound();
        }
        if (place > 0) {
            order.add(place - 1, order.remove(place));
            write(community, order.stream().map(TurnQueries.Member::unitId).toList());
            audit.note(viewer, "调整承办次序", "community:" + community, kept("{0} 移到第 {1} 位", order.get(place - 1).unitName(), place));
        }
    }

    private void write(UUID community, List<UUID> order) {
        jdbc.sql("delete from network.turn where community_id = :id").param("id", community).update();
        jdbc.sql("""
                insert into network.turn (community_id, unit_id, walls, place)
                select c.id, o.unit, c.walls, o.place from network.community c, unnest(:units::uuid[]) with ordinality as o (unit, place) where c.id = :id
                """).param("id", community).param("units", order.toArray(UUID[]::new)).update();
    }

    void skip(UUID community, @Nullable UUID unit, @Nullable LocalDate on, @Nullable String reason, Viewer viewer) {
        claim(community, viewer);
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > 200) {
            throw new Rejected("请写明跳过的原因,不超过 200 字");
        }
        var member = turns.members(community).stream().filter(each -> each.unitId().equals(unit)).findFirst().orElseThrow(() -> new Rejected("请选择轮到的成员"));
        var day = on == null ? queries.today() : on;
        jdbc.sql("insert into network.skipped_turn (id, walls, community_id, unit_id, on_date, reason, by_person) select :id, walls, id, :unit, :on, :reason, :me from network.community where id = :community")
                .param("id", Id.next()).param("unit", member.unitId()).param("on", day).param("reason", why).param("me", viewer.person().value()).param("community", community).update();
        audit.note(viewer, "跳过承办", "community:" + community, kept("{0},{1}:{2}", member.unitName(), day, why));
    }

    void unskip(UUID community, UUID skip, Viewer viewer) {
        claim(community, viewer);
        if (jdbc.sql("delete from network.skipped_turn where id = :skip and community_id = :id").param("skip", skip).param("id", community).update() == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "撤回跳过承办", "community:" + community, "");
    }

    private void claim(UUID community, Viewer viewer) {
        jdbc.sql("select id from network.community where id = :id for update").param("id", community).query(UUID.class).optional().orElseThrow(NotFound::new);
        if (!turns.mayArrange(queries.facts(community, viewer), viewer)) {
            throw new NotFound();
        }
    }
}
