package yanxun.org.account;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.audit.Audit;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** {@code user reset --login L [--json]}: a new first password, unlocked and enabled, for those whose account no page may open. With {@code --json}: {@code login, name, password}. */
@Component
@Verb(name = "user reset", usage = "user reset --login L [--json]                 重置密码并解锁、启用;审计员和区级负责人的账号只能这样重置")
class UserResetCommand implements Command {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final Tries tries;
    private final Sessions sessions;
    private final Audit audit;

    UserResetCommand(JdbcClient jdbc, PasswordEncoder passwords, TransactionTemplate transactions, Tries tries, Sessions sessions, Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transactions = transactions;
        this.tries = tries;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        record Told(String login, String name) {}
        int at = words.indexOf("--login");
        if (at < 0 || at + 1 == words.size()) {
            err.println(usage());
            return 2;
        }
        var password = Passwords.first();
        var told = Scope.everywhere(() -> Optional.ofNullable(transactions.execute(_ -> {
            var login = Logins.meant(words.get(at + 1), jdbc);
            return new Told(login, reset(login, password));
        }))).orElseThrow();
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(Map.of("login", told.login(), "name", told.name(), "password", password))
                : Text.printed(told.name() + " 的初始密码:" + password + "(首次登录必须修改)"));
        return 0;
    }

    private String reset(String login, String password) {
        record Known(UUID id, UUID wall, UUID personId, String name) {}
        var known = jdbc.sql("select a.id, a.wall, a.person_id, p.name from org.account a join org.person p on p.id = a.person_id where a.login = :login for update of a").param("login", login)
                .query(Known.class).optional().orElseThrow(() -> new Rejected("没有账号 {0}", login));
        jdbc.sql("update org.account set password = :password, must_change = true, disabled_at = null where id = :id").param("password", passwords.encode(password)).param("id", known.id()).update();
        tries.forget(login);
        sessions.closeAll(known.id());
        audit.note(known.wall(), null, "命令行重置密码", "person:" + known.personId(), login);
        return known.name();
    }
}
