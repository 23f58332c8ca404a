package yanxun.rubric.scoring;

import static yanxun.platform.i18n.Text.t;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.score.FairScores;
import yanxun.platform.error.Rejected;

/** {@code score fair FILE [--target T] [--json]}: raw, trimmed and adjusted scores of a list of ratings. Needs no database. */
@NamedInterface("fair")
public final class FairCommand {
    private static final String USUAL_TARGET = "0.65";

    private FairCommand() {}

    public static int run(List<String> words, PrintStream out, PrintStream err) {
        var target = option(words);
        var files = words.stream().filter(word -> !word.startsWith("--") && !word.equals(target)).toList();
        if (files.size() != 1 || words.contains("--target") && target == null) {
            err.println(t("用法:./yanxun score fair 文件 [--target 0.65] [--json]"));
            return 2;
        }
        var result = FairScores.of(ScoreSheet.read(files.getFirst()));
        double reliability = reliability(target);
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(FairAnswer.of(result, reliability)) : FairTable.of(result, reliability));
        return 0;
    }

    private static @Nullable String option(List<String> words) {
        int at = words.indexOf("--target");
        return at < 0 || at + 1 >= words.size() ? null : words.get(at + 1);
    }

    private static double reliability(@Nullable String target) {
        var asked = target == null ? USUAL_TARGET : target;
        if (!asked.matches("0?\\.\\d{1,6}") || Double.parseDouble(asked) == 0) {
            throw new Rejected("--target 是 0 和 1 之间的数,例如 0.65");
        }
        return Double.parseDouble(asked);
    }
}
