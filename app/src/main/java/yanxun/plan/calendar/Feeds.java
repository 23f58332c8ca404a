package yanxun.plan.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
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
    private static final int SECRET_BYTES = 24;
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 365;
    private static final int LONGEST_DAYS = 31;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final CalendarQueries calendar;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

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
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
        var owner = Scope.everywhere(() -> owner(Sessions.hash(token))).orElseThrow(NotFound::new);
        return ScopedValue.where(Scope.CURRENT, owner.scope()).call(() -> new CalendarFile(owner.name() + (everything ? " 的研训日历" : " 的研训日程"), root, contents(owner, everything)).bytes());
    }

    private Optional<Viewer> owner(String hash) {
        var account = jdbc.sql("select account_id from plan.feed where token_hash = :hash").param("hash", hash).query(UUID.class).optional();
        var now = clock.instant();
        account.ifPresent(_ -> jdbc.sql("update plan.feed set read_at = :now where token_hash = :hash and (read_at is null or read_at < :now::timestamptz - interval '1 hour')")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("hash", hash).update());
        return account.flatMap(viewers::ofAccount);
    }

    private List<Happening> contents(Viewer owner, boolean everything) {
        var today = Times.day(clock.instant());
        var asked = new CalendarQueries.Asked(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), null, !everything, false);
        return calendar.between(asked, today, owner).stream().filter(Feeds::fitsADay).toList();
    }

    /** What spans months would lie over every day of a phone's calendar. */
    private static boolean fitsADay(Happening happening) {
        LocalDate longest = happening.from().plusDays(LONGEST_DAYS);
        return happening.to().isBefore(longest);
    }
}
