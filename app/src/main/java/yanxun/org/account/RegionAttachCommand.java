package yanxun.org.account;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import yanxun.org.unit.FoundingRegions;
import yanxun.platform.access.Scope;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;

/** {@code district attach --name N --above M [--json]}: a region goes beneath a city or a province. With {@code --json}: {@code name, above}. */
@Component
@Verb(name = "district attach", usage = "district attach --name N --above M [--json]  把区县归到市(省)之下,上级从当天起能看到它")
class RegionAttachCommand implements Command {
    private final FoundingRegions regions;
    private final TransactionTemplate transaction;

    RegionAttachCommand(FoundingRegions regions, TransactionTemplate transaction) {
        this.regions = regions;
        this.transaction = transaction;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        int name = words.indexOf("--name") + 1;
        int above = words.indexOf("--above") + 1;
        if (name == 0 || above == 0 || Math.max(name, above) == words.size()) {
            err.println(usage());
            return 2;
        }
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> regions.attach(regions.named(words.get(name)), regions.named(words.get(above)), null)));
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(Map.of("name", words.get(name), "above", words.get(above))) : words.get(name) + " 已归到 " + words.get(above));
        return 0;
    }
}
