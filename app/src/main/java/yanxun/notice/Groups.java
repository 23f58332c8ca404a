package yanxun.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.time.ShiftingClock;

/** Tells the groups of units what is meant for everybody there, through the robots the units have set up. */
@Component
public class Groups {
    /** A group need not hear of what is a day old. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Groups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void announce(Announcement announcement, Collection<UUID> units) {
        if (ShiftingClock.isShifted()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                with told as (
                    insert into notice.announcement (id, wall, source, title, body, link, created_at)
                    select gen_random_uuid(), :wall, :source, :title, :body, :link, :now where exists (select from notice.robot where unit_id = any (:units::uuid[]))
                    on conflict (source) do nothing returning id)
                insert into notice.dispatch (id, wall, channel, robot_id, announcement_id, next_at, give_up_at, created_at)
                select gen_random_uuid(), robot.wall, 'ROBOT', robot.id, told.id, :now, :giveUp, :now from told, notice.robot where robot.unit_id = any (:units::uuid[])
                """).param("wall", announcement.wall()).param("source", announcement.source()).param("title", announcement.title()).param("body", announcement.body())
                .param("link", announcement.link()).param("now", now).param("giveUp", now.plus(PATIENCE)).param("units", units.toArray(UUID[]::new)).update();
    }
}
