package yanxun.plan.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** The personal addresses phones read the calendar at: made, made anew, taken back. The secret part is kept as a hash and shown once. */
@Component
class Feeds {
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 365;
    private static final int LONGEST_DAYS = 31;
    /** Long enough for every phone to take note. */
    private static final int DAYS_CANCELLED = 60;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final CalendarQueries calendar;
    private final Audit audit;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Viewers viewers, CalendarQueries calendar, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    record Feed(Instant createdAt, @Nullable Instant readAt) {}

    Optional<Feed> of(Viewer viewer) {
        return jdbc.sql("select created_at, read_at from plan.feed where person_id = :me").param("me", viewer.person().value()).query(Feed.class).optional();
    }

    /** Makes an address; one made before stops working. */
    @Transactional
    public String renew(Viewer viewer) {
        var token = Secrets.fresh();
        jdbc.sql("""
                insert into plan.feed (person_id, wall, account_id, token_hash, created_at) values (:me, :wall, :account, :hash, :now)
                on conflict (person_id) do update set wall = excluded.wall, account_id = excluded.account_id, token_hash = excluded.token_hash, created_at = excluded.created_at, read_at = null
                """).param("me", viewer.person().value()).param("wall", viewer.wall()).param("account", viewer.account()).param("hash", Sessions.hash(token)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.note(viewer, "生成日历订阅", "person:" + viewer.person(), "");
        return token;
    }

    @Transactional
    public void revoke(Viewer viewer) {
        jdbc.sql("delete from plan.feed where person_id = :me").param("me", viewer.person().value()).update();
        audit.note(viewer, "取消日历订阅", "person:" + viewer.person(), "");
    }

    /** The file behind an address, as its owner may see the calendar today; an unknown address is not found. */
    byte[] file(String token, boolean everything, String root) {
        var found = Scope.everywhere(() -> opened(Sessions.hash(token))).orElseThrow(NotFound::new);
        return ScopedValue.where(Scope.CURRENT, found.owner().scope()).call(() -> new CalendarFile(found.name(everything), root, contents(found, everything)).bytes());
    }

    private record Key(UUID accountId, @Nullable UUID unitId, @Nullable UUID communityId, @Nullable String name) {}

    private record Opened(Viewer owner, CalendarQueries.Whose whose, @Nullable String of) {
        String name(boolean everything) {
            return of != null ? of + " 的研训日历" : owner.name() + (everything ? " 的研训日历" : " 的研训日程");
        }
    }

    private Optional<Opened> opened(String hash) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var key = jdbc.sql("""
                with read as (update plan.feed set read_at = :now where token_hash = :hash and (read_at is null or read_at < :now::timestamptz - interval '1 hour')),
                     shared as (update plan.shared_feed set read_at = :now where token_hash = :hash and (read_at is null or read_at < :now::timestamptz - interval '1 hour'))
                select account_id, null::uuid as unit_id, null::uuid as community_id, null as name from plan.feed where token_hash = :hash
                 union all
                select f.account_id, f.unit_id, f.community_id, coalesce(u.name, k.name) from plan.shared_feed f
                  left join org.unit_card u on u.id = f.unit_id left join network.community_card k on k.id = f.community_id
                 where f.token_hash = :hash and coalesce(u.name, k.name) is not null
                """).param("hash", hash).param("now", now).query(Key.class).optional();
        return key.flatMap(each -> viewers.ofAccount(each.accountId()).map(owner -> new Opened(owner, new CalendarQueries.Whose(each.unitId(), each.communityId()), each.name())));
    }

    private List<Happening> contents(Opened found, boolean everything) {
        var today = Times.day(clock.instant());
        var shared = found.of() != null;
        var asked = new CalendarQueries.Asked(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), null, !everything && !shared, shared, found.whose());
        return calendar.between(asked, today, found.owner()).stream().filter(Feeds::fitsADay).filter(each -> !each.dropped() || Times.day(each.changedAt()).isAfter(today.minusDays(DAYS_CANCELLED))).toList();
    }

    /** What spans months would lie over every day of a phone's calendar. */
    private static boolean fitsADay(Happening happening) {
        LocalDate longest = happening.from().plusDays(LONGEST_DAYS);
        return happening.to().isBefore(longest);
    }
}
