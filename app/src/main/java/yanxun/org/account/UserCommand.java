package yanxun.org.account;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.io.PrintStream;
import java.sql.Types;
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
import yanxun.org.unit.FoundingRegions;
import yanxun.platform.access.Post;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Audit;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;

/**
 * {@code user add --login L --name N --post POST (--unit NAME | --district NAME) [--password P] [--json]}: the first person of an empty
 * installation, or another one. An unknown district is founded when there is none yet. With {@code --json}:
 * {@code login, name, post, unit, district, password} (null when it was given), {@code mustChange}.
 */
@Component
@Verb(name = "user add", usage = "user add --login L --name N --post POST (--unit NAME|--district NAME) [--password P] [--json]  开通账号,空库时建立区县", founds = true)
public class UserCommand implements Command {
    private final JdbcClient jdbc;
    private final Registering registering;
    private final FoundingRegions regions;
    private final TransactionTemplate transactions;
    private final Audit audit;

    UserCommand(JdbcClient jdbc, Registering registering, FoundingRegions regions, TransactionTemplate transactions, Audit audit) {
        this.jdbc = jdbc;
        this.registering = registering;
        this.regions = regions;
        this.transactions = transactions;
        this.audit = audit;
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
        var first = registering.register(unit.wall(), unit.id(), login, given.get("name"), post, given.get("password"));
        audit.note(unit.wall(), null, "开通账号", "person:" + first.person(), kept("{0} {1}", login, word(post.displayName())));
        var told = new LinkedHashMap<String, Object>();
        told.put("login", login);
        told.put("name", given.get("name"));
        told.put("post", post.name());
        told.put("unit", unit.name());
        told.put("district", unit.district());
        told.put("password", first.mustChange() ? first.password() : null);
        told.put("mustChange", first.mustChange());
        return told;
    }

    private record Unit(UUID id, UUID wall, String name, String district) {}

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
            throw new Rejected("没有区县 {0};再设立区县、市或省,请用 district found", name);
        }
        var founded = regions.found(new FoundingRegions.Plan(name, null, "COUNTY", null), null);
        return new Unit(founded.region(), founded.region(), name, name);
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
