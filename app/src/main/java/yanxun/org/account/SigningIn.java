package yanxun.org.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Shell;

@Component
class SigningIn {
    private final JdbcClient jdbc;
    private final Comparing comparing;
    private final Tries tries;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final String nobodysPassword;

    SigningIn(JdbcClient jdbc, Comparing comparing, Tries tries, Sessions sessions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.comparing = comparing;
        this.tries = tries;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.nobodysPassword = comparing.encode("nobody has this password");
    }

    /** Takes a try, compares the password and opens a session; an unknown login costs and reads the same as a wrong password. */
    String signIn(String typed, String password, String agent, String device) {
        return Scope.everywhere(() -> comparing.inTurn(() -> {
            var login = Logins.meant(typed, jdbc);
            var place = tries.place(login, Shell.address(), device);
            int left = tries.take(login, place);
            var account = jdbc.sql("select a.id, a.wall, a.person_id, p.name, a.password, a.disabled_at from org.account a join org.person p on p.id = a.person_id where a.login = :login")
                    .param("login", login).query(SignIn.class).optional();
            var right = comparing.matches(password, account.map(SignIn::password).orElse(nobodysPassword));
            if (account.isEmpty() || !right) {
                throw refused(account, login, place, left);
            }
            tries.succeeded(login, place);
            tries.met(login, device);
            return admit(account.get(), agent);
        }));
    }

    private Rejected refused(Optional<SignIn> account, String login, String place, int left) {
        account.ifPresentOrElse(found -> audit.note(found.wall(), found.personId(), found.name(), "登录失败", "account:" + found.id(), ""), () -> tries.nobody(login, place));
        return left == 0 ? tries.locked(login, place) : new Rejected("账号或密码不对;还可以试 {0} 次,之后从这里登录将锁定 15 分钟", left);
    }

    private String admit(SignIn account, String agent) {
        if (account.isDisabled()) {
            throw new Rejected("账号已停用,请联系本单位管理员");
        }
        jdbc.sql("update org.account set last_sign_in_at = :now where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", account.id()).update();
        audit.note(account.wall(), account.personId(), account.name(), "登录", "account:" + account.id(), "");
        return sessions.open(account.id(), agent);
    }

    void speak(UUID account, String tongue) {
        jdbc.sql("update org.account set tongue = :tongue where id = :id").param("tongue", tongue).param("id", account).update();
    }

    private record Current(String login, String password) {}

    /** The old password is counted like one at the door: whoever found an open session guesses no longer than others. */
    void changePassword(Viewer viewer, String old, String fresh) {
        var current = jdbc.sql("select login, password from org.account where id = :id").param("id", viewer.account()).query(Current.class).single();
        var encoded = comparing.inTurn(() -> {
            int left = tries.take(current.login(), Shell.address());
            if (!comparing.matches(old, current.password())) {
                throw left == 0 ? tries.locked(current.login(), Shell.address()) : new Rejected("原密码不对;还可以试 {0} 次", left);
            }
            tries.succeeded(current.login(), Shell.address());
            if (old.equals(fresh)) {
                throw new Rejected("新密码不能与原密码相同");
            }
            PasswordRule.check(fresh, current.login());
            return comparing.encode(fresh);
        });
        jdbc.sql("update org.account set password = :password, must_change = false where id = :id").param("password", encoded).param("id", viewer.account()).update();
        sessions.closeAll(viewer.account());
        audit.note(viewer, "修改密码", "person:" + viewer.person(), "");
    }
}
