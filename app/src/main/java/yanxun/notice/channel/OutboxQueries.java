package yanxun.notice.channel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.data.Page;

/** The outbox as its keeper sees it. */
@Component
class OutboxQueries {
    private static final String IN_TROUBLE = "d.state in ('FAILED', 'UNSURE') or d.state = 'QUEUED' and d.error <> ''";

    private final JdbcClient jdbc;

    OutboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every wire has its line, used or not. */
    List<ChannelsPage.Count> counts() {
        return jdbc.sql("""
                select w.channel, count(d.id) filter (where d.state = 'QUEUED') as queued, count(d.id) filter (where d.state = 'SENDING') as sending, count(d.id) filter (where d.state = 'SENT') as sent,
                       count(d.id) filter (where d.state = 'FAILED') as failed, count(d.id) filter (where d.state = 'SKIPPED') as skipped, count(d.id) filter (where d.state = 'UNSURE') as unsure,
                       min(d.created_at) filter (where d.state = 'QUEUED') as oldest, max(d.sent_at) as last_sent
                  from unnest(array['EMAIL', 'SMS', 'ROBOT']) with ordinality as w (channel, place) left join notice.dispatch d on d.channel = w.channel group by w.channel, w.place order by w.place
                """).query(ChannelsPage.Count.class).list();
    }

    Page<ChannelsPage.Trouble> troubles(int number) {
        var total = jdbc.sql("select count(*) from notice.dispatch d where " + IN_TROUBLE).query(Long.class).single();
        var rows = jdbc.sql("""
                select d.id, d.channel, d.state, coalesce((select p.name from org.person_card p where p.id = d.person_id limit 1), (select r.name from notice.robot r where r.id = d.robot_id), '') as receiver,
                       d.attempts, d.error, d.created_at, case d.state when 'QUEUED' then d.next_at end as next_at
                  from notice.dispatch d where %s order by d.created_at desc, d.id limit :size offset :offset
                """.formatted(IN_TROUBLE)).param("size", Page.SIZE).param("offset", Page.offset(number)).query(ChannelsPage.Trouble.class).list();
        return new Page<>(rows, number, Page.SIZE, total);
    }
}
