package yanxun.org.account;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import yanxun.org.unit.FoundingRegions;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Audit;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/**
 * {@code user add --login L --name N --post POST (--unit NAME | --district NAME) [--password P] [--json]}: the first person of an empty
 * installation, or another one. An unknown district is founded when there is none yet. With {@code --json}:
 * {@code login, name, post, unit, district, password} (null when it was given), {@code mustChange}.
 */
@Component
@Verb(name = "user add", usage = "user add --login L --name N --post POST (--unit NAME|--district NAME) [--password P] [--json]  开通账号,空库时建立区县", founds = true)
public class UserCommand implements Command {
    private final NamedUnits units;
    private final Registering registering;
    private final FoundingRegions regions;
    private final TransactionTemplate transactions;
    private final Audit audit;

    UserCommand(NamedUnits units, Registering registering, FoundingRegions regions, TransactionTemplate transactions, Audit audit) {
        this.units = units;
        this.registering = registering;
        this.regions = regions;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var given = options(words);
        if (given == null || !given.keySet().containsAll(List.of("login", "name", "post")) || !given.containsKey("unit") && !given.containsKey("district")) {
            err.println(usage());
            return 2;
        }
        var told = Scope.everywhere(() -> transactions.execute(_ -> add(given)));
        if (words.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(told));
        } else {
            out.println(Text.printed("已开通:" + told.get("login") + "(" + told.get("unit") + " " + told.get("name") + ")" + (told.get("password") == null ? "" : ",初始密码 " + told.get("password") + ",首次登录须修改")));
        }
        return 0;
    }

    private Map<String, Object> add(Map<String, String> given) {
        var post = NamedUnits.post(given.get("post"));
        var login = given.get("login");
        var unit = given.containsKey("unit") ? units.unit(given.get("unit"), given.get("district")) : district(given.get("district"));
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

    /** The first district of an empty installation is founded. */
    private NamedUnits.Unit district(String name) {
        return units.district(name).orElseGet(() -> {
            if (units.isAny()) {
                throw new Rejected("没有区县 {0};再设立区县、市或省,请用 district found", name);
            }
            var founded = regions.found(new FoundingRegions.Plan(name, null, "COUNTY", null), null);
            return new NamedUnits.Unit(founded.region(), founded.region(), name, name);
        });
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
