package yanxun.org.account;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import yanxun.org.unit.FoundingRegions;
import yanxun.platform.access.Post;
import yanxun.platform.access.Scope;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/**
 * {@code district found --name N [--kind county|city|province] [--short S] [--short S] [--bureau N] [--above N] [--below N]... [--admin LOGIN --admin-name N] [--json]}:
 * a further region, or the first. With {@code --json}: {@code name, kind, bureau, above, below, login, password}; the last two are null without {@code --admin}.
 */
@Component
@Verb(name = "district found", founds = true,
        usage = "district found --name N [--kind county|city|province] [--short S] [--bureau N] [--above N] [--below N] [--admin LOGIN --admin-name N] [--json]  设立区县、市或省,可同时开通它的管理员")
class RegionCommand implements Command {
    private static final List<String> OPTIONS = List.of("--name", "--kind", "--short", "--bureau", "--above", "--below", "--admin", "--admin-name");

    private final FoundingRegions regions;
    private final Registering registering;
    private final TransactionTemplate transaction;

    RegionCommand(FoundingRegions regions, Registering registering, TransactionTemplate transaction) {
        this.regions = regions;
        this.registering = registering;
        this.transaction = transaction;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var given = options(words);
        if (given == null || !given.containsKey("--name") || given.containsKey("--admin") != given.containsKey("--admin-name")) {
            err.println(usage());
            return 2;
        }
        var told = Scope.everywhere(() -> transaction.execute(_ -> found(given)));
        if (words.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(told));
        } else {
            out.println(Text.printed("已设立:" + told.get("name") + "(" + told.get("bureau") + ")" + (told.get("login") == null ? "" : ",管理员账号 " + told.get("login") + ",初始密码 " + told.get("password") + ",首次登录须修改")));
        }
        return 0;
    }

    private Map<String, Object> found(Map<String, List<String>> given) {
        var plan = new FoundingRegions.Plan(one(given, "--name"), given.containsKey("--short") ? one(given, "--short") : null,
                given.containsKey("--kind") ? one(given, "--kind").toUpperCase(Locale.ROOT) : "COUNTY", given.containsKey("--bureau") ? one(given, "--bureau") : null);
        var founded = regions.found(plan, null);
        if (given.containsKey("--above")) {
            regions.attach(founded.region(), regions.named(one(given, "--above")), null);
        }
        given.getOrDefault("--below", List.of()).forEach(name -> regions.attach(regions.named(name), founded.region(), null));
        var told = new LinkedHashMap<String, Object>();
        told.put("name", founded.name());
        told.put("kind", plan.kind());
        told.put("bureau", founded.instituteName());
        told.put("above", given.containsKey("--above") ? one(given, "--above") : null);
        told.put("below", given.getOrDefault("--below", List.of()));
        var admin = given.containsKey("--admin") ? registering.register(founded.region(), founded.institute(), one(given, "--admin"), one(given, "--admin-name"), Post.SYSTEM_ADMIN, null) : null;
        told.put("login", admin == null ? null : admin.login());
        told.put("password", admin == null ? null : admin.password());
        return told;
    }

    private static String one(Map<String, List<String>> given, String option) {
        var values = given.getOrDefault(option, List.of());
        if (values.size() != 1) {
            throw new Rejected("{0} 只能写一次", option);
        }
        return values.getFirst();
    }

    private static @Nullable Map<String, List<String>> options(List<String> words) {
        var given = new HashMap<String, List<String>>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.equals("--json")) {
                if (!OPTIONS.contains(word) || i + 1 == words.size()) {
                    return null;
                }
                given.computeIfAbsent(word, _ -> new ArrayList<>()).add(words.get(++i));
            }
        }
        return given;
    }
}
