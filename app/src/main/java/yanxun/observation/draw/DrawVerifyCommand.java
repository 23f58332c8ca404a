package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.draw.Draw;
import yanxun.methods.draw.Frame.Trouble;
import yanxun.methods.draw.PublishedDraw;
import yanxun.platform.error.Rejected;

/** {@code draw verify FILE [--json]}: whether a published draw came out as its seed says. Needs no database. */
@NamedInterface("verify")
public final class DrawVerifyCommand {
    private static final long MOST_BYTES = 64 << 20;

    private DrawVerifyCommand() {}

    public static int run(List<String> words, PrintStream out, PrintStream err) {
        var files = words.stream().filter(word -> !word.startsWith("--")).toList();
        if (files.size() != 1) {
            err.println(t("用法:./yanxun draw verify 文件 [--json]"));
            return 2;
        }
        var draw = DrawRecord.read(content(files.getFirst()));
        var troubles = draw.troubles();
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(told(draw, troubles)) : said(troubles));
        return troubles.isEmpty() ? 0 : 1;
    }

    private static byte[] content(String file) {
        try {
            var path = Path.of(file);
            if (Files.size(path) > MOST_BYTES) {
                throw new Rejected("文件太大,不像抽签记录");
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException _) {
            throw new Rejected("打不开文件 {0};请检查路径和读取权限", file);
        }
    }

    private static Map<String, Object> told(PublishedDraw draw, List<Trouble> troubles) {
        var told = new LinkedHashMap<String, Object>();
        told.put("valid", troubles.isEmpty());
        told.put("reasons", troubles.stream().map(Reasons::said).toList());
        told.put("digest", draw.frame().digest());
        told.put("recomputed", draw.frame().troubles().isEmpty() ? Draw.of(draw.frame(), draw.seed(), draw.beacon()) : null);
        return told;
    }

    private static String said(List<Trouble> troubles) {
        return troubles.isEmpty() ? t("属实:种子与事先公布的承诺一致,按公布的名单重算,抽中的正是这些") : t("不属实") + System.lineSeparator() + String.join(System.lineSeparator(), troubles.stream().map(trouble -> "- " + Reasons.said(trouble)).toList());
    }
}
