package yanxun.document.badge;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;

/** {@code certificate renew-key DISTRICT [--json]}: a new key signs from now on; what the old ones signed goes on holding. */
@Component
@Verb(name = "certificate renew-key", usage = "certificate renew-key DISTRICT [--json]  给一个区县(全称)换签名密钥:新徽章用新密钥,旧徽章照样能查验")
class KeyCommand implements Command {
    private final Keys keys;
    private final JdbcClient jdbc;

    KeyCommand(Keys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var asked = words.stream().filter(word -> !word.startsWith("--")).toList();
        if (asked.size() != 1) {
            err.println(usage());
            return 2;
        }
        var wall = jdbc.sql("select id from org.unit_card where name = :name and id = wall").param("name", asked.getFirst()).query(UUID.class).optional()
                .orElseThrow(() -> new Rejected("没有叫 {0} 的区县", asked.getFirst()));
        var key = keys.add(wall).text();
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(Map.of("key", key, "keys", keys.all(wall))) : key);
        return 0;
    }
}
