package yanxun.org.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

@Component
class SigningIn {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final String nobodysPassword;

    SigningIn(JdbcClient jdbc, PasswordEncoder passwords, Sessions sessions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody has this password");
    }

    /** Checks the password and opens a session; an unknown login costs the same time as a wrong password. */
    String signIn(String login, String password, String agent) {
        return Scope.everywhere(() -> {
            var account = jdbc.sql("select a.id, a.wall, p.name, a.password, a.failures, a.locked_until, a.disabled_at from org.account a join org.person p on p.id = a.person_id where a.login = :login")
                    .param("login", login.strip()).query(SignIn.class).optional();
            var now = clock.instant();
            account.filter(found -> found.isLocked(now)).ifPresent(found -> {
                throw new Rejected("密码连续输错,账号已锁定到 {0};请稍后再试,或联系管理员重置密码", Times.clock(java.util.Objects.requireNonNull(found.lockedUntil())));
            });
            var right = passwords.matches(password, account.map(SignIn::password).orElse(nobodysPassword));
            if (account.isEmpty() || !right) {
                account.ifPresent(found -> noteFailure(found, now));
                throw new Rejected("账号或密码不对;连续输错 {0} 次将锁定 15 分钟", SignIn.FAILURES_ALLOWED);
            }
            return admit(account.get(), agent);
        });
    }

    private String admit(SignIn account, String agent) {
        if (account.isDisabled()) {
            throw new Rejected("账号已停用,请联系本单位管理员");
        }
        jdbc.sql("update org.account set failures = 0, locked_until = null, last_sign_in_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", account.id()).update();
        audit.note(account.wall(), account.id(), account.name(), "登录", "account:" + account.id(), "");
        return sessions.open(account.id(), agent);
    }

    private void noteFailure(SignIn account, Instant now) {
        var failed = account.failed(now);
        jdbc.sql("update org.account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failed.failures())
                .param("until", failed.lockedUntil() == null ? null : failed.lockedUntil().atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", account.id()).update();
        audit.note(account.wall(), account.id(), account.name(), "登录失败", "account:" + account.id(), "");
    }

    void speak(UUID account, String tongue) {
        jdbc.sql("update org.account set tongue = :tongue where id = :id").param("tongue", tongue).param("id", account).update();
    }

    void changePassword(UUID account, String old, String fresh) {
        var current = jdbc.sql("select login, password from org.account where id = :id").param("id", account)
                .query((rs, _) -> new String[] {rs.getString("login"), rs.getString("password")}).single();
        if (!passwords.matches(old, current[1])) {
            throw new Rejected("原密码不对");
        }
        if (old.equals(fresh)) {
            throw new Rejected("新密码不能与原密码相同");
        }
        PasswordRule.check(fresh, current[0]);
        jdbc.sql("update org.account set password = :password, must_change = false where id = :id")
                .param("password", passwords.encode(fresh)).param("id", account).update();
        sessions.closeAll(account);
    }
}
