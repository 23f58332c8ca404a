package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pile of dispatches: a node takes some for a while, and notes what became of each. */
@Component
@Transactional
class Outbox {
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;
    /** Robots allow twenty messages a minute. Ten taken per minute can never be sent as more than twenty in any one minute. */
    private static final int PER_ROBOT = 10;

    private static final String PARCELS = """
            select d.id, d.wall, d.attempts, d.give_up_at, d.lease_until, d.person_id, case when a.enabled and a.verified_at is not null and a.bad_at is null then a.value end as address,
                   d.item_id, d.edition, i.edition as edition_now, i.id is null or i.done_at is null and (i.kind = 'TODO' or i.read_at is null) as open, i.urgent_on, i.due_on,
                   coalesce(i.title, n.title, '') as title, coalesce(i.body, n.body, '') as body, coalesce(i.link, n.link, '') as link,
                   d.digest_on, d.robot_id, p.quiet_from, p.quiet_to, coalesce(p.quiet_weekends, false) as quiet_weekends, p.tongue, p.unsubscribe_key
              from notice.dispatch d left join notice.item i on i.id = d.item_id left join notice.announcement n on n.id = d.announcement_id
              left join notice.preference p on p.person_id = d.person_id left join notice.address a on a.person_id = d.person_id and a.channel = d.channel
             where d.id = any (:ids::uuid[]) order by d.next_at, d.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes what is due; nobody else gets it before the lease is over. */
    List<Parcel> take(Wire wire) {
        var ids = wire == Wire.ROBOT ? dueToRobots() : due(wire);
        jdbc.sql("update notice.dispatch set state = 'SENDING', attempts = attempts + 1, tried_at = :now, lease_until = :lease where id = any (:ids::uuid[])")
                .param("now", now()).param("lease", now().plus(LEASE)).param("ids", ids.toArray(UUID[]::new)).update();
        return ids.isEmpty() ? List.of() : jdbc.sql(PARCELS).param("ids", ids.toArray(UUID[]::new)).query(Parcel.class).list();
    }

    private List<UUID> due(Wire wire) {
        return jdbc.sql("select id from notice.dispatch where channel = :wire and state = 'QUEUED' and next_at <= :now order by next_at, id limit :most for update skip locked")
                .param("wire", wire.name()).param("now", now()).param("most", AT_ONCE).query(UUID.class).list();
    }

    /** One node at a time serves a robot, so that its count holds. */
    private List<UUID> dueToRobots() {
        var robots = jdbc.sql("""
                select id from notice.robot r where exists (select from notice.dispatch d where d.robot_id = r.id and d.state = 'QUEUED' and d.next_at <= :now) order by id for update skip locked
                """).param("now", now()).query(UUID.class).list();
        return robots.isEmpty() ? List.of() : jdbc.sql("""
                select due.id from unnest(:robots::uuid[]) as robot, lateral (
                       select d.id from notice.dispatch d where d.robot_id = robot and d.state = 'QUEUED' and d.next_at <= :now order by d.next_at, d.id
                        limit greatest(0, :most - (select count(*) from notice.dispatch t where t.robot_id = robot and t.tried_at > :aMinuteAgo))) due limit :all
                """).param("robots", robots.toArray(UUID[]::new)).param("now", now()).param("most", PER_ROBOT).param("aMinuteAgo", now().minusMinutes(1)).param("all", AT_ONCE)
                .query(UUID.class).list();
    }

    /** Only the attempt that was made is noted: should the lease have passed to another node, this changes nothing. */
    boolean note(Parcel parcel, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var number) -> move(parcel, DispatchState.SENT, clock.instant(), number, "");
            case Outcome.Later(var why) -> move(parcel, mayTryAgain(parcel) ? DispatchState.QUEUED : DispatchState.FAILED, clock.instant().plus(Backoff.after(parcel.attempts())), "", why);
            case Outcome.Refused(var why, _) -> move(parcel, DispatchState.FAILED, clock.instant(), "", why);
            case Outcome.Unsure(var why) -> move(parcel, DispatchState.UNSURE, clock.instant(), "", why);
            case Outcome.Skipped(var why) -> move(parcel, DispatchState.SKIPPED, clock.instant(), "", why);
        };
    }

    private boolean mayTryAgain(Parcel parcel) {
        return clock.instant().plus(Backoff.after(parcel.attempts())).isBefore(parcel.giveUpAt());
    }

    private boolean move(Parcel parcel, DispatchState state, Instant next, String number, String why) {
        return jdbc.sql("""
                update notice.dispatch set state = :state, next_at = :next, lease_until = null, provider_id = :number, error = :why, sent_at = case when :state = 'SENT' then :now::timestamptz end
                 where id = :id and state = 'SENDING' and attempts = :attempts
                """).param("state", state.name()).param("next", next.atOffset(ZoneOffset.UTC)).param("number", number).param("why", why).param("now", now())
                .param("id", parcel.id()).param("attempts", parcel.attempts()).update() == 1;
    }

    /** Back on the pile as if never taken, for now or for when the quiet is over; waiting for that costs no patience. */
    void putBack(Collection<Parcel> parcels, Instant until) {
        jdbc.sql("""
                update notice.dispatch d set state = 'QUEUED', attempts = attempts - 1, lease_until = null, tried_at = null, next_at = :until, give_up_at = give_up_at + greatest(:until - :now::timestamptz, interval '0')
                  from unnest(:ids::uuid[], :attempts::int[]) as taken (id, attempt) where d.id = taken.id and d.attempts = taken.attempt and d.state = 'SENDING'
                """).param("until", until.atOffset(ZoneOffset.UTC)).param("now", now()).param("ids", parcels.stream().map(Parcel::id).toArray(UUID[]::new))
                .param("attempts", parcels.stream().map(Parcel::attempts).toArray(Integer[]::new)).update();
    }

    /** What a node that died was holding: sent again where that harms nobody, shown as unsure elsewhere. And what has waited too long is given up. */
    void tidy(Wire wire, boolean mayRepeat) {
        jdbc.sql("update notice.dispatch set state = :state, lease_until = null, error = :why where channel = :wire and state = 'SENDING' and lease_until < :now")
                .param("state", (mayRepeat ? DispatchState.QUEUED : DispatchState.UNSURE).name()).param("why", kept("发送时程序中断")).param("wire", wire.name()).param("now", now()).update();
        jdbc.sql("update notice.dispatch set state = 'FAILED', error = case error when '' then :why else error end where channel = :wire and state = 'QUEUED' and give_up_at < :now")
                .param("why", kept("超过期限仍没有发出")).param("wire", wire.name()).param("now", now()).update();
    }

    /** What is long done with is not kept for ever. */
    int forget() {
        return jdbc.sql("delete from notice.dispatch where state in ('SENT', 'SKIPPED') and created_at < :before").param("before", now().minusDays(180)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
