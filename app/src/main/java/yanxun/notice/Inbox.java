package yanxun.notice;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.data.PersonId;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Puts letters into inboxes and takes them off the pile when the matter is done. */
@Component
public class Inbox {
    /** How long something waits for a mail server that is away. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Delivering twice is delivering once; a changed text or date reopens nothing that was done, unless it is to be read anew. What is to leave the house is put down with it. */
    @Transactional
    public void deliver(Letter letter, Collection<UUID> persons) {
        jdbc.sql("""
                with kept as (
                    insert into notice.item as item (id, wall, person_id, source, kind, title, body, link, due_on, urgent_on, created_at)
                    select gen_random_uuid(), :wall, person, :source, :kind, :title, :body, :link, :due, :urgentOn, :now from unnest(:persons::uuid[]) as person
                    on conflict on constraint item_once do update set title = excluded.title, body = excluded.body, link = excluded.link, due_on = excluded.due_on,
                           urgent_on = excluded.urgent_on, edition = item.edition + 1, renewed_at = :now,
                           read_at = case when :again then null else item.read_at end, done_at = case when :again then null else item.done_at end
                     where :again and item.done_at is not null or (item.title, item.body, item.link, item.due_on, item.urgent_on) is distinct from (excluded.title, excluded.body, excluded.link, excluded.due_on, excluded.urgent_on)
                    returning id, person_id, edition, kind, done_at)
                insert into notice.dispatch (id, wall, channel, person_id, item_id, edition, next_at, give_up_at, created_at)
                select gen_random_uuid(), :wall, wish.channel, kept.person_id, kept.id, kept.edition, :now, :giveUp, :now from kept join notice.wish on wish.person_id = kept.person_id
                 where :leaves and kept.done_at is null and (:urgent or wish.channel = 'EMAIL' and wish.pace = 'IMMEDIATELY' and case kept.kind when 'TODO' then wish.todo else wish.news end)
                """)
                .param("wall", letter.wall()).param("source", letter.source()).param("kind", letter.todo() ? "TODO" : "NEWS")
                .param("title", letter.title()).param("body", letter.body()).param("link", letter.link())
                .param("due", letter.due(), Types.DATE).param("urgentOn", letter.urgentOn(), Types.DATE).param("now", now()).param("giveUp", now().plus(PATIENCE))
                .param("urgent", letter.isUrgent(Times.day(clock.instant()))).param("leaves", !ShiftingClock.isShifted()).param("again", letter.again()).param("persons", persons.toArray(UUID[]::new)).update();
    }

    /** The same matter with what holds now, for everybody who was told of it: nothing shows the old day. */
    public void amend(Letter letter) {
        deliver(letter, jdbc.sql("select person_id from notice.item where source = :source").param("source", letter.source()).query(UUID.class).list());
    }

    /** The matter is settled for one person. */
    public void settle(String source, PersonId person) {
        jdbc.sql("update notice.item set done_at = :now where source = :source and person_id = :person and done_at is null")
                .param("now", now()).param("source", source).param("person", person.value()).update();
    }

    /** The matter is settled for everybody. */
    public void settleAll(String source) {
        jdbc.sql("update notice.item set done_at = :now where source = :source and done_at is null")
                .param("now", now()).param("source", source).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
