package yanxun.org.account;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.io.PrintStream;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Post;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Audit;
import yanxun.platform.command.Command;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/**
 * {@code user add --login L --name N --post POST (--unit NAME | --district NAME) [--password P] [--json]}: the first person of an empty
 * installation, or another one. An unknown district is founded when there is none yet. With {@code --json}:
 * {@code login, name, post, unit, district, password} (null when it was given), {@code mustChange}.
 */
@Component
public class UserCommand implements Command {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    UserCommand(JdbcClient jdbc, PasswordEncoder passwords, TransactionTemplate transactions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String verb() {
        return "user add";
    }

    @Override
    public String usage() {
        return "user add --login L --name N --post POST (--unit NAME|--district NAME) [--password P] [--json]  开通账号,空库时建立区县";
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var given = options(words);
        if (given == null || !given.keySet().containsAll(List.of("login", "name", "post")) || !given.containsKey("unit") && !given.containsKey("district")) {
            err.println("用法:" + usage());
            return 2;
        }
        var told = Scope.everywhere(() -> transactions.execute(_ -> add(given)));
        if (words.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(told));
        } else {
            out.println("已开通:" + told.get("login") + "(" + told.get("unit") + " " + told.get("name") + ")" + (told.get("password") == null ? "" : ",初始密码 " + told.get("password") + ",首次登录须修改"));
        }
        return 0;
    }

    private Map<String, Object> add(Map<String, String> given) {
        var post = post(given.get("post"));
        var login = given.get("login");
        var unit = given.containsKey("unit") ? unit(given.get("unit"), given.get("district")) : district(given.get("district"));
        var password = given.get("password");
        if (password != null) {
            PasswordRule.check(password, login);
        }
        var first = password == null ? Passwords.first() : password;
        var person = Id.next();
        try {
            register(person, unit, login, given.get("name"), post, first, password == null);
        } catch (DuplicateKeyException _) {
            throw new Rejected("账号或工号 {0} 已被使用", login);
        }
        audit.note(unit.wall(), null, "开通账号", "person:" + person, kept("{0} {1}", login, word(post.displayName())));
        var told = new LinkedHashMap<String, Object>();
        told.put("login", login);
        told.put("name", given.get("name"));
        told.put("post", post.name());
        told.put("unit", unit.name());
        told.put("district", unit.district());
        told.put("password", password == null ? first : null);
        told.put("mustChange", password == null);
        return told;
    }

    private record Unit(UUID id, UUID wall, String name, String district) {}

    private void register(UUID person, Unit unit, String login, String name, Post post, String password, boolean mustChange) {
        var from = SchoolYear.of(Times.day(clock.instant())).from();
        jdbc.sql("insert into org.person (id, wall, number, name) values (:id, :wall, :number, :name)").param("id", person).param("wall", unit.wall()).param("number", login).param("name", name).update();
        jdbc.sql("insert into org.membership (id, wall, person_id, unit_id, valid, change) values (:id, :wall, :person, :unit, daterange(:from, null), '登记')")
                .param("id", Id.next()).param("wall", unit.wall()).param("person", person).param("unit", unit.id()).param("from", from).update();
        jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid, because) values (:id, :wall, :person, :post, :unit, :scope, daterange(:from, null), '命令行')")
                .param("id", Id.next()).param("wall", unit.wall()).param("person", person).param("post", post.name()).param("unit", unit.id()).param("scope", scope(unit)).param("from", from).update();
        jdbc.sql("insert into org.account (id, wall, person_id, login, password, must_change, created_at) values (:id, :wall, :person, :login, :password, :change, :now)")
                .param("id", Id.next()).param("wall", unit.wall()).param("person", person).param("login", login).param("password", passwords.encode(password)).param("change", mustChange)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** A post at the district's own institute reaches over the district. */
    private UUID scope(Unit unit) {
        return jdbc.sql("select case when u.kind in ('BUREAU', 'SECTION') then u.wall else u.id end from org.unit u where u.id = :id").param("id", unit.id()).query(UUID.class).single();
    }

    private Unit district(String name) {
        var found = jdbc.sql("""
                select u.id, u.wall, p.name, p.name as district from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date
                 where u.kind in ('COUNTY', 'CITY', 'PROVINCE') and p.name = :name
                """).param("name", name).query(Unit.class).list();
        if (found.size() > 1) {
            throw new Rejected("有 {0} 个区县叫 {1}", found.size(), name);
        }
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        if (jdbc.sql("select exists (select from org.unit)").query(Boolean.class).single()) {
            throw new Rejected("没有区县 {0};新的区县只在空库里由这个命令建立", name);
        }
        return found(name);
    }

    private Unit found(String name) {
        var id = Id.next();
        jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :id, 'COUNTY')").param("id", id).update();
        jdbc.sql("insert into org.unit_period (id, wall, unit_id, valid, name, change) values (:period, :id, :id, daterange(:from, null), :name, '设立')")
                .param("period", Id.next()).param("id", id).param("from", LocalDate.of(2000, 1, 1)).param("name", name).update();
        jdbc.sql("select org.refresh_reach(:wall)").param("wall", id).query().listOfRows();
        return new Unit(id, id, name, name);
    }

    private Unit unit(String name, @Nullable String district) {
        var found = jdbc.sql("""
                select u.id, u.wall, p.name, w.name as district from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date
                  join org.unit_period w on w.unit_id = u.wall and w.valid @> current_date
                 where (p.name = :name or p.short_name = :name or u.code = :name) and (:district::text is null or w.name = :district)
                """).param("name", name).param("district", district, Types.VARCHAR).query(Unit.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有单位 {0}" : "有几个单位叫 {0},请加 --district 指明区县", name);
        }
        return found.getFirst();
    }

    private static Post post(String word) {
        for (var post : Post.ofDuties()) {
            if (post.name().equalsIgnoreCase(word) || post.displayName().equals(word)) {
                return post;
            }
        }
        throw new Rejected("没有岗位 {0},可以是:{1}", word, Post.ofDuties());
    }

    private static @Nullable Map<String, String> options(List<String> words) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--json")) {
                continue;
            }
            if (!List.of("--login", "--name", "--post", "--unit", "--district", "--password").contains(word) || i + 1 == words.size()) {
                return null;
            }
            given.put(word.substring(2), words.get(++i));
        }
        return given;
    }
}
