package yanxun.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.Yanxun;

/** Whoever types a command wrongly is told what is wrong; and what pages and guides quote can be copied. */
class UsageTest {
    private static final Pattern QUOTED = Pattern.compile("\\./yanxun ([a-z][^\"`。;,，；（\\n]*)");
    private static final List<String> OF_THE_SHELL = List.of("help", "test", "serve", "dev", "bench");

    private record Told(int code, String out, String err) {}

    private static Told run(String... words) {
        var wasOut = System.out;
        var wasErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return new Told(CommandLine.run(Yanxun.class, List.of(words), Map.of()), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(wasOut);
            System.setErr(wasErr);
        }
    }

    @Test
    void anUnknownVerbIsOneSentenceForPeopleAndOneObjectForPrograms() {
        var told = run("frobnicate", "--json");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out().strip()).isEqualTo("{\"error\":\"没有动词“frobnicate”，全部动词见 ./yanxun help\"}");
        assertThat(told.err().lines()).hasSize(1);
        assertThat(run("user", "ad").err()).as("those like it are shown").contains("没有动词“user ad”", "用法：./yanxun user add --login L").doesNotContain("figures");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"figures 某区 --year abc; --year 要写四位数的年份，现在写的是“abc”", "figures 某区; 还缺 --year", "figures --year 2026; 还缺 UNIT", "user appoint --number 1; 还缺 --post、--unit或--district",
        "user appoint --number 1 --post AUDITOR --district 某区 --until morgen; --until 的日期写成", "user reset; 还缺 --login", "user reset --login; --login 后面要写 L", "user reset --name 1; 没有选项 --name", "demo load --scale moon; --scale 可以是 district、city、province",
        "district found --name 某区 --admin a; 还缺 --admin-name", "certificate verify; 还缺 FILE|NUMBER", "people import a.xlsx b.xlsx; 多写了“b.xlsx”", "audit verify --against 3; --against 要写", "backup; 还缺 FILE", "credit assess 某校 --year 2026; 还缺 --policy"})
    void whatIsWrongIsSaidBeforeTheUsage(String line, String sentence) {
        var words = Stream.concat(Stream.of(line.split(" ")), Stream.of("--json")).toArray(String[]::new);
        var told = run(words);
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).startsWith("{\"error\":\"" + sentence);
        assertThat(told.err().lines().toList()).hasSize(2).first().asString().startsWith(sentence);
        assertThat(told.err().lines().toList().getLast()).startsWith("用法：./yanxun " + line.split(" ")[0]);
    }

    @Test
    void whatIsQuotedCanBeCopied() throws IOException {
        var quoted = new ArrayList<String>();
        for (var root : List.of("src/main/java", "../docs/guide", "../README.md", "../README.zh-CN.md")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(java|md|jte)")).toList()) {
                    QUOTED.matcher(Files.readString(file)).results().map(found -> found.group(1).strip()).filter(found -> !OF_THE_SHELL.contains(found.split(" ")[0])).forEach(quoted::add);
                }
            }
        }
        assertThat(quoted).hasSizeGreaterThan(20);
        assertThat(quoted).allSatisfy(command -> assertThatCode(() -> CommandLine.check(Yanxun.class, words(command))).as(command).doesNotThrowAnyException());
        assertThatThrownBy(() -> CommandLine.check(Yanxun.class, words("user appoint --number {1}"))).hasMessageContaining("--post");
    }

    /** Placeholders of a sentence stand for one word; what a guide sets in brackets or after a gap is no part of it. */
    private static List<String> words(String command) {
        return Stream.of(command.split(" {2,}| · ")[0].replaceAll("\\[[^]]*]", "").replace("--year Y", "--year 2026").replace("段号:校验值", "3:" + "0".repeat(64)).split(" +")).filter(word -> !word.isEmpty()).toList();
    }
}
