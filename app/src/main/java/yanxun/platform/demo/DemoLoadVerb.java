package yanxun.platform.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.i18n.Text;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;

@Component
@Verb(name = "demo load", usage = "demo load [--scale district|city|province] [--json]  在空库里载入演示区", founds = true)
class DemoLoadVerb implements Command {
    private static final List<String> SCALES = List.of("tiny", "district", "city", "province");

    private final DemoLoading loading;

    DemoLoadVerb(DemoLoading loading) {
        this.loading = loading;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var at = words.indexOf("--scale");
        var scale = at < 0 ? "district" : at + 1 < words.size() ? words.get(at + 1) : "";
        if (!SCALES.contains(scale)) {
            err.println(usage());
            return 2;
        }
        var begun = System.nanoTime();
        loading.load(DemoScale.valueOf(scale.toUpperCase(Locale.ROOT)), (percent, doing) -> err.printf("%3d%% %s%n", percent, Text.told(doing)));
        var seconds = (System.nanoTime() - begun) / 100_000_000 / 10.0;
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(Map.of("scale", scale, "seconds", seconds)) : Text.printed("演示区已载入,用时 " + seconds + " 秒"));
        return 0;
    }
}
