package yanxun.platform.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;

@Component
@Verb(name = "demo reset", usage = "demo reset [--json]           清除演示区(库里只有演示区时)")
class DemoResetVerb implements Command {
    private final DemoLoading loading;

    DemoResetVerb(DemoLoading loading) {
        this.loading = loading;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        loading.reset();
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(Map.of("reset", true)) : "演示区已清除");
        return 0;
    }
}
