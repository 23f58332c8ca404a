package yanxun.org.account;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Post;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Audit;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/**
 * {@code user appoint --number N --post POST (--unit NAME | --district NAME) [--until DAY] [--json]}: for somebody who is written down already, the
 * posts no page gives or takes, and an account if there is none. With {@code --json}: {@code number, name, post, unit, until, login, password}; the
 * last two are null where there was an account.
 */
@Component
@Verb(name = "user appoint", usage = "user appoint --number N --post POST (--unit NAME|--district NAME) [--until DAY] [--json]  给已登记的人任职(没有账号的同时开通);--until 写任期最后一天,用来免去")
class UserAppointCommand implements Command {
    private static final List<String> OPTIONS = List.of("--number", "--post", "--unit", "--district", "--until");

    private final JdbcClient jdbc;
    private final NamedUnits units;
    private final Registering registering;
    private final TransactionTemplate transactions;
    private final Audit audit;

    UserAppointCommand(JdbcClient jdbc, NamedUnits units, Registering registering, TransactionTemplate transactions, Audit audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.registering = registering;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var given = options(words);
        if (given == null || !given.keySet().containsAll(List.of("--number", "--post")) || !given.containsKey("--unit") && !given.containsKey("--district")) {
            err.println(usage());
            return 2;
        }
        var told = Scope.everywhere(() -> transactions.execute(_ -> appoint(given)));
        if (words.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(told));
        } else {
            out.println(Text.printed(told.get("name") + ":" + told.get("unit") + " " + told.get("post") + (told.get("until") == null ? "" : ",到 " + told.get("until"))
                    + (told.get("password") == null ? "" : ";账号 " + told.get("login") + ",初始密码 " + told.get("password") + ",首次登录须修改")));
        }
        return 0;
    }

    private record Known(UUID id, UUID wall, String name) {}

    private Map<String, Object> appoint(Map<String, String> given) {
        var post = NamedUnits.post(given.get("--post"));
        var unit = given.containsKey("--unit") ? units.unit(given.get("--unit"), given.get("--district"))
                : units.district(given.get("--district")).orElseThrow(() -> new Rejected("没有区县 {0}", given.get("--district")));
        var until = given.containsKey("--until") ? day(given.get("--until")) : null;
        var number = StaffNumbers.written(given.get("--number"), unit.wall(), jdbc);
        var known = jdbc.sql("select id, wall, name from org.person where wall = :wall and number = :number").param("wall", unit.wall()).param("number", number).query(Known.class).optional()
                .orElseThrow(() -> new Rejected("{0} 没有工号为 {1} 的人", unit.district(), number));
        registering.appoint(known.wall(), known.id(), unit.id(), post, until);
        var password = registering.openIfNone(known.wall(), known.id(), number);
        note(known, post, unit, until, password == null ? "" : number);
        var told = new LinkedHashMap<String, Object>();
        told.put("number", number);
        told.put("name", known.name());
        told.put("post", post.name());
        told.put("unit", unit.name());
        told.put("until", until == null ? null : until.toString());
        told.put("login", password == null ? null : number);
        told.put("password", password);
        return told;
    }

    private void note(Known known, Post post, NamedUnits.Unit unit, @Nullable LocalDate until, String login) {
        audit.note(known.wall(), null, "命令行任免", "person:" + known.id(), until == null ? kept("{0} {1}", unit.name(), word(post.displayName())) : kept("{0} {1},最后一天 {2}", unit.name(), word(post.displayName()), until));
        if (!login.isEmpty()) {
            audit.note(known.wall(), null, "开通账号", "person:" + known.id(), login);
        }
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException _) {
            throw new Rejected("日期写成 2026-08-31 的样子,现在写的是 {0}", word);
        }
    }

    private static @Nullable Map<String, String> options(List<String> words) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--json")) {
                continue;
            }
            if (!OPTIONS.contains(words.get(i)) || i + 1 == words.size()) {
                return null;
            }
            given.put(words.get(i), words.get(++i));
        }
        return given;
    }
}
