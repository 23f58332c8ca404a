package yanxun.org.account;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Sessions;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/**
 * Counts tries at the door, before any password is compared, so that no number of parallel ones gets past the fifth. A lock holds for one
 * login from one place and grows: from an address, or, once somebody has signed in with it, from a device. So nobody is kept out by what
 * others do elsewhere, nor by what they do behind the same address; and a login nobody has is locked like any other.
 */
@Component
class Tries {
    static final int ALLOWED = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);
    /** So many wrong ones in an hour for one login, or from one address, and only who signed in from there before is heard. */
    private static final int CROWD = 100;
    static final Duration KNOWN_FOR = Duration.ofDays(90);
    private static final String DEVICE = "device ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Try(int failures, @Nullable Instant lockedUntil) {}

    /** Where somebody stands: at a device this login has been signed in with before, else at an address. */
    String place(String login, String address, String device) {
        return jdbc.sql("select address from org.sign_in_try where login = :login and address = :device and known_at > :known").param("login", hash(login)).param("device", device(device))
                .param("known", at(clock.instant().minus(KNOWN_FOR))).query(String.class).optional().orElse(address);
    }

    /** Signed in with this device: what others try behind the same address no longer counts for it. */
    void met(String login, String device) {
        jdbc.sql("insert into org.sign_in_try (login, address, failures, at, known_at) values (:login, :device, 0, :now, :now) on conflict (login, address) do update set known_at = :now")
                .param("login", hash(login)).param("device", device(device)).param("now", at(clock.instant())).update();
    }

    private static String device(String device) {
        return DEVICE + hash(device);
    }

    /** Takes one try, or refuses it. How many are left if this one is wrong. */
    int take(String login, String address) {
        var now = clock.instant();
        refuseCrowd(login, address, now);
        var taken = jdbc.sql("""
                insert into org.sign_in_try as t (login, address, failures, at) values (:login, :address, 1, :now)
                on conflict (login, address) do update set at = :now, failures = case when t.at < :yesterday then 1 else t.failures + 1 end,
                       locked_until = case when t.at >= :yesterday and (t.failures + 1) % :allowed = 0
                                           then :now + least(:first * power(2, (t.failures + 1) / :allowed - 1), :longest) * interval '1 second' end
                 where t.locked_until is null or t.locked_until <= :now
                returning failures, locked_until
                """).param("login", hash(login)).param("address", place(address)).param("now", at(now)).param("yesterday", at(now.minus(LONGEST_LOCK))).param("allowed", ALLOWED)
                .param("first", FIRST_LOCK.toSeconds()).param("longest", LONGEST_LOCK.toSeconds()).query(Try.class).optional();
        return taken.map(one -> (ALLOWED - one.failures() % ALLOWED) % ALLOWED).orElseThrow(() -> locked(login, address));
    }

    Rejected locked(String login, String address) {
        var until = jdbc.sql("select locked_until from org.sign_in_try where login = :login and address = :address").param("login", hash(login)).param("address", place(address)).query(Instant.class).optional();
        return new Rejected("密码连续输错,从这里登录这个账号已锁定到 {0};请稍后再试,或联系本单位管理员", Times.minute(until.orElseGet(clock::instant)));
    }

    private void refuseCrowd(String login, String address, Instant now) {
        var crowded = jdbc.sql("""
                select greatest(coalesce(sum(failures) filter (where login = :login), 0), coalesce(sum(failures) filter (where address = :address), 0)) >= :crowd
                       and not bool_or(login = :login and address = :address and known_at > :known)
                  from org.sign_in_try where (login = :login or address = :address) and (at > :hour or known_at > :known)
                """).param("login", hash(login)).param("address", place(address)).param("crowd", CROWD).param("known", at(now.minus(KNOWN_FOR))).param("hour", at(now.minus(Duration.ofHours(1)))).query(Boolean.class).optional();
        if (crowded.orElse(false)) {
            throw new Rejected("这一小时里密码输错的次数太多;请在以前登录过的地方登录,或一小时后再试");
        }
    }

    /** The right password: the count begins anew, and this address is known. */
    void succeeded(String login, String address) {
        jdbc.sql("update org.sign_in_try set failures = 0, locked_until = null, known_at = :now where login = :login and address = :address")
                .param("now", at(clock.instant())).param("login", hash(login)).param("address", place(address)).update();
    }

    /** As much work as writing down whose password was wrong: the clock does not tell which logins exist. */
    void nobody(String login, String address) {
        jdbc.sql("update org.sign_in_try set at = at where login = :login and address = :address").param("login", hash(login)).param("address", place(address)).update();
    }

    /** Unlocked by hand, everywhere. */
    void forget(String login) {
        jdbc.sql("update org.sign_in_try set failures = 0, locked_until = null where login = :login").param("login", hash(login)).update();
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        jdbc.sql("delete from org.sign_in_try where at < :old and coalesce(known_at < :old, true)").param("old", at(clock.instant().minus(KNOWN_FOR))).update();
    }

    /** Whoever has one address of IPv6 has the 2^64 beside it. */
    private static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var bytes = InetAddress.ofLiteral(address).getAddress();
        return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    }

    private static String hash(String login) {
        return Sessions.hash(login);
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
