package yanxun.activity.attendance;

import static yanxun.platform.i18n.Text.t;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** What is known at the door of an activity, remembered for a few seconds while hundreds pass. */
@Component
class Door {
    private static final Duration OPENS_BEFORE = Duration.ofMinutes(60);
    private static final Duration OPEN_AFTER = Duration.ofMinutes(30);
    private static final int WRONG_CODES_A_MINUTE = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<UUID, Optional<Entry>> entries = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(2_000).build();
    private final Cache<UUID, Integer> wrong = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(200_000).build();

    Door(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Entry(UUID id, String title, String place, Life state, @Nullable Instant startsAt, @Nullable Instant endsAt, int lateAfter, byte[] secret) {
        RotatingCode code() {
            return new RotatingCode(secret);
        }

        /** Open from an hour before until half an hour after. */
        void check(Instant now) {
            if (state != Life.PUBLISHED || startsAt == null || endsAt == null) {
                throw new Rejected("这项活动现在不能签到:{0}", t(state.displayName()));
            }
            if (now.isBefore(startsAt.minus(OPENS_BEFORE))) {
                throw new Rejected("签到还没有开始,{0} 起可以签到", Times.minute(startsAt.minus(OPENS_BEFORE)));
            }
            if (now.isAfter(endsAt.plus(OPEN_AFTER))) {
                throw new Rejected("签到已于 {0} 截止;如果到场但忘了签到,请在活动页申请补签", Times.minute(endsAt.plus(OPEN_AFTER)));
            }
        }

        boolean isLate(Instant at) {
            return new Punctuality(startsAt, endsAt, lateAfter).isLate(at);
        }
    }

    Entry entry(ActivityId activity) {
        return entries.get(activity.value(), id -> Scope.everywhere(() -> jdbc.sql(
                "select id, title, place, state, starts_at, ends_at, late_after, secret from activity.activity where id = :id")
                .param("id", id).query(Entry.class).optional())).orElseThrow(NotFound::new);
    }

    /** The activity was changed: look again. */
    void forget(ActivityId activity) {
        entries.invalidate(activity.value());
    }

    /** Whose digits these are: the one at whose door they were typed, else any that is open now and lets this person in, those that invited them first. */
    Entry byCode(@Nullable Entry near, String code, Viewer viewer) {
        if (!code.matches("\\d{6}|[0-9a-f]{20}")) {
            throw new Rejected("请输入六位数字").beside("code");
        }
        var now = clock.instant();
        var tries = wrong.asMap().getOrDefault(viewer.person().value(), 0);
        if (tries >= WRONG_CODES_A_MINUTE) {
            throw new Rejected("签到码输错次数过多,请一分钟后再试,或请工作人员点名").beside("code");
        }
        var found = near != null && near.code().accepts(code, now) ? Optional.of(near) : open(viewer, now).stream().filter(entry -> entry.code().accepts(code, now)).findFirst();
        return found.orElseThrow(() -> {
            wrong.asMap().merge(viewer.person().value(), 1, Integer::sum);
            return new Rejected("签到码不对或已过期:屏幕上的码每 30 秒更换一次,转发的照片无效,请看着屏幕重新扫码或输入").beside("code");
        });
    }

    private List<Entry> open(Viewer viewer, Instant now) {
        return jdbc.sql("""
                select a.id, a.title, a.place, a.state, a.starts_at, a.ends_at, a.late_after, a.secret from activity.activity a
                  left join activity.invitee i on i.activity_id = a.id and i.person_id = :me
                 where a.state = 'PUBLISHED' and a.starts_at <= :opens and a.ends_at >= :closes and (i.person_id is not null or a.walk_ins) order by i.person_id is null, a.starts_at, a.id
                """).param("me", viewer.person().value()).param("opens", now.plus(OPENS_BEFORE).atOffset(ZoneOffset.UTC)).param("closes", now.minus(OPEN_AFTER).atOffset(ZoneOffset.UTC)).query(Entry.class).list();
    }
}
