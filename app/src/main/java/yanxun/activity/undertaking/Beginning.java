package yanxun.activity.undertaking;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** Begins a community activity with the steps its form takes. */
@Component
public class Beginning {
    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Steps steps;
    private final Summons summons;
    private final Clock clock;

    Beginning(JdbcClient jdbc, Procedures procedures, Steps steps, Summons summons, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.steps = steps;
        this.summons = summons;
        this.clock = clock;
    }

    public record Start(UUID id, UUID community, UUID host, @Nullable UUID menu, String title, String form, @Nullable String stage, @Nullable String subject) {}

    /** Whether it is new; a repeated request is the first one. */
    public boolean begin(Start start, Viewer viewer) {
        var organiser = organiser(start);
        var fresh = jdbc.sql("""
                insert into activity.undertaking (id, wall, walls, community_id, organiser_id, host_id, title, form, stage, subject, menu_id, state, phase, created_by, created_at)
                select :id, o.wall, (select array_agg(distinct w) from unnest(c.walls || o.wall) w), c.id, o.id, :host, :title, :form, :stage, :subject, :menu, 'RUNNING', 'REQUEST', :me, :now
                  from network.community_card c, org.unit_card o where c.id = :community and o.id = :organiser
                on conflict (id) do nothing
                """)
                .param("id", start.id()).param("community", start.community()).param("organiser", organiser).param("host", start.host()).param("title", start.title()).param("form", start.form())
                .param("stage", start.stage(), Types.VARCHAR).param("subject", start.subject(), Types.VARCHAR).param("menu", start.menu(), Types.OTHER)
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() > 0;
        if (fresh) {
            lay(start.id(), start.form());
            summons.call(start.id(), 0);
        }
        return fresh;
    }

    /** The offer that was granted may be of another form, and take other steps. */
    public void relay(UUID id, String form) {
        jdbc.sql("delete from activity.step where undertaking_id = :id").param("id", id).update();
        lay(id, form);
    }

    private void lay(UUID id, String form) {
        var wall = jdbc.sql("select wall from activity.undertaking where id = :id").param("id", id).query(UUID.class).single();
        steps.lay(id, procedures.of(wall, form));
    }

    /** The bureau whose menu it is, else that of the lead school's district, or of the region above where the community crosses districts. */
    private UUID organiser(Start start) {
        return jdbc.sql("""
                select coalesce((select m.unit_id from activity.menu m where m.id = :menu),
                       (select b.id from network.community_card c join org.unit_card l on l.id = c.lead_id join org.unit_card b on b.wall = l.wall and b.kind = 'BUREAU' where c.id = :community order by b.id limit 1))
                """).param("menu", start.menu(), Types.OTHER).param("community", start.community()).query(UUID.class).optional()
                .orElseThrow(() -> new Rejected("没有找到主办的教研中心,请联系管理员在组织里设立"));
    }
}
