package yanxun.observation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.error.Rejected;

class DrawVerifyCommandTest {
    /** Drawn by a few lines of Python, as the guide has them. */
    private static final String RECORD = """
            {"commitment": "c8f66282ca4ab719e4c9e780ff4627d6538c91536d87396bcb660793838a6ecc", "seed": "2026春-凤城", "salt": "9f2c71d0a4",
             "digest": "50d95bcab8dea282c5d06c868a7e23d8adf93fb9d69f7af29e2d9859ed11f9d4",
             "strata": [{"stratum": "小学", "places": 2}, {"stratum": "初中", "places": 1}],
             "candidates": [{"key": "实验小学", "stratum": "小学"}, {"key": "城关小学", "stratum": "小学"}, {"key": "柳河小学", "stratum": "小学"}, {"key": "东街小学", "stratum": "小学"},
                            {"key": "石桥教学点", "stratum": "小学"}, {"key": "一中", "stratum": "初中"}, {"key": "二中", "stratum": "初中"}, {"key": "柳河中学", "stratum": "初中"}],
             "exclusions": [{"key": "东街小学", "reason": "本学期已查过"}],
             "chosen": ["实验小学", "城关小学", {"key": "柳河中学"}], "reserves": ["柳河小学", "石桥教学点", "一中", "二中"]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aGenuineDrawIsSaidToBe() throws IOException {
        assertThat(run(RECORD, "--json")).isZero();
        assertThat(json().get("valid").booleanValue()).isTrue();
        assertThat(json().get("reasons").isEmpty()).isTrue();
        assertThat(json().get("recomputed").get(1).get("chosen").get(0).get("key").stringValue()).isEqualTo("柳河中学");

        assertThat(run(RECORD)).isZero();
        assertThat(text()).startsWith("属实：");
    }

    @Test
    void aHandThatHelpedIsNamed() throws IOException {
        assertThat(run(RECORD.replace("\"实验小学\", \"城关小学\", {", "\"石桥教学点\", \"城关小学\", {"), "--json")).isEqualTo(1);
        assertThat(json().get("valid").booleanValue()).isFalse();
        assertThat(json().get("reasons").toString()).isEqualTo("[\"“石桥教学点”没有抽中，却被列为抽中\",\"“实验小学”抽中了，却没有列出\"]");

        assertThat(run(RECORD.replace("凤城\"", "凤城2\""))).isEqualTo(1);
        assertThat(text()).startsWith("不属实").contains("种子换过");
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        assertThatThrownBy(() -> run("抽中:一中")).isInstanceOf(Rejected.class).hasMessageContaining("不是 JSON");
        assertThatThrownBy(() -> run("[]")).isInstanceOf(Rejected.class).hasMessageContaining("strata");
        assertThatThrownBy(() -> run(RECORD.replace("\"seed\"", "\"sed\""))).isInstanceOf(Rejected.class).hasMessageContaining("“seed”");
        assertThatThrownBy(() -> run(RECORD.replace("\"places\": 2", "\"places\": 2.5"))).isInstanceOf(Rejected.class).hasMessageContaining("places");
        assertThatThrownBy(() -> DrawVerifyCommand.run(List.of("没有.json"), stream(), stream())).isInstanceOf(Rejected.class);
        assertThat(DrawVerifyCommand.run(List.of(), stream(), stream())).isEqualTo(2);
    }

    private int run(String record, String... options) throws IOException {
        out.reset();
        var words = new java.util.ArrayList<>(List.of(options));
        words.add(Files.writeString(folder.resolve("draw.json"), record).toString());
        return DrawVerifyCommand.run(words, stream(), stream());
    }

    private PrintStream stream() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }
}
