package yanxun.notice.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.time.Times;

/** One mail a day with all that is open, for those who want it so; none when nothing came since the last. */
@Component
class Digests {
    private static final int LONGEST = 40;

    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Line(UUID person, UUID id, String title, String body, @Nullable LocalDate dueOn, long open) {}

    /** Puts down today's digests whose hour has come; asking again adds none. A weekend that is to be quiet has none. */
    @Transactional
    public int gather() {
        var now = clock.instant().atZone(Times.ZONE);
        return jdbc.sql("""
                insert into notice.dispatch (id, wall, channel, person_id, digest_on, next_at, give_up_at, created_at)
                select gen_random_uuid(), p.wall, 'EMAIL', p.person_id, :today, :now, :now::timestamptz + interval '20 hours', :now
                  from notice.preference p join notice.address a on a.person_id = p.person_id and a.channel = 'EMAIL' and a.enabled and a.verified_at is not null and a.bad_at is null
                 where p.pace = 'DAILY' and p.digest_at <= :time and not (p.quiet_weekends and :weekend)
                   and exists (select from notice.item i where i.person_id = p.person_id and i.done_at is null and (i.kind = 'TODO' and p.todo or i.kind = 'NEWS' and p.news and i.read_at is null)
                          and coalesce(i.renewed_at, i.created_at) <= (:today + p.digest_at)::timestamptz
                          and coalesce(i.renewed_at, i.created_at) > coalesce((select max(d.created_at) from notice.dispatch d where d.person_id = p.person_id and d.channel = 'EMAIL' and d.digest_on is not null), a.verified_at))
                on conflict on constraint digest_once do nothing
                """).param("today", now.toLocalDate()).param("time", now.toLocalTime()).param("weekend", now.getDayOfWeek().getValue() > 5)
                .param("now", now.toInstant().atOffset(ZoneOffset.UTC)).update();
    }

    /** What is open for these persons now, what is due first. */
    Map<UUID, List<Line>> of(Collection<UUID> persons) {
        return jdbc.sql("""
                select p.person_id as person, i.id, i.title, i.body, i.due_on, i.open from notice.preference p, lateral (
                       select id, title, body, due_on, count(*) over () as open from notice.item
                        where person_id = p.person_id and done_at is null and (kind = 'TODO' and p.todo or kind = 'NEWS' and p.news and read_at is null)
                        order by due_on nulls last, created_at desc, id limit :longest) i
                 where p.person_id = any (:persons::uuid[])
                """).param("longest", LONGEST).param("persons", persons.toArray(UUID[]::new)).query(Line.class).list().stream().collect(Collectors.groupingBy(Line::person));
    }
}
