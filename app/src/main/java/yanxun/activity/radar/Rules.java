package yanxun.activity.radar;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;

/** Keeps what each district has said it bears; the standard holds for the others. */
@Component
class Rules {
    private final JdbcClient jdbc;
    private final Audit audit;

    Rules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Optional<RadarRule> own(UUID wall) {
        return jdbc.sql("select share_percent, most_teachers, most_a_day, day_from, noon_from, noon_to, day_to from activity.radar_rule where wall = :wall").param("wall", wall).query(RadarRule.class).optional();
    }

    @Transactional
    public void set(RuleForm form, Viewer viewer) {
        jdbc.sql("""
                insert into activity.radar_rule (wall, share_percent, most_teachers, most_a_day, day_from, noon_from, noon_to, day_to)
                values (:wall, :share, :teachers, :activities, :dayFrom, :noonFrom, :noonTo, :dayTo)
                on conflict (wall) do update set share_percent = excluded.share_percent, most_teachers = excluded.most_teachers, most_a_day = excluded.most_a_day,
                       day_from = excluded.day_from, noon_from = excluded.noon_from, noon_to = excluded.noon_to, day_to = excluded.day_to
                """).param("wall", viewer.wall()).param("share", form.sharePercent()).param("teachers", form.mostTeachers()).param("activities", form.mostADay())
                .param("dayFrom", form.dayFrom()).param("noonFrom", form.noonFrom()).param("noonTo", form.noonTo()).param("dayTo", form.dayTo()).update();
        audit.note(viewer, "修改撞车规则", "radar-rule:" + viewer.wall(), form.sharePercent() + "% · " + form.mostTeachers() + " · " + form.mostADay());
    }
}
