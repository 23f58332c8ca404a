package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style page says, held against the tree. */
class TreeTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    /** A call of a form part or the layout up to its content: its texts are translated inside. */
    private static final Pattern PART = Pattern.compile("@template\\.(?:form|layout)\\.[^\\n]*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void namesSayWhatThingsAre() throws IOException {
        var packages = Set.of("util", "service", "dto", "impl", "common", "helper", "controller", "dao");
        var suffixes = Pattern.compile(".*(Util|Utils|Helper|Impl|Manager|VO|DTO|DO|BO|Info|Data|Common|Base)\\.java");
        assertThat(files(JAVA, ".java").filter(file -> packages.contains(file.getParent().getFileName().toString()) || suffixes.matcher(file.getFileName().toString()).matches())).isEmpty();
    }

    @Test
    void aFileFitsAScreenOrTwo() throws IOException {
        assertThat(longer(JAVA, ".java", 230)).isEmpty();
        assertThat(longer(TEMPLATES, ".jte", 140)).isEmpty();
    }

    @Test
    void everyViewHasItsTemplateAndEveryTemplateItsView() throws IOException {
        var parts = Pattern.compile("(layout|form|ui)/.*");
        var lonely = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".jte").toList()) {
            var name = TEMPLATES.relativize(template).toString().replace(".jte", "");
            var text = Files.readString(template);
            var view = JAVA.resolve("yanxun").resolve(name + ".java");
            if (!parts.matcher(name).matches() && !Files.exists(view) && !includedSomewhere(name)) {
                lonely.add(name + ": " + text.length());
            }
        }
        assertThat(lonely).as("templates without a view or a page that includes them").isEmpty();
        assertThat(files(JAVA, ".java").filter(TreeTest::isView).map(file -> JAVA.resolve("yanxun").relativize(file).toString().replace(".java", ".jte"))
                .filter(name -> !Files.exists(TEMPLATES.resolve(name)))).as("views without a template").isEmpty();
    }

    @Test
    void nobodyAsksTheMachineWhatDayItIs() throws IOException {
        var machine = Pattern.compile("(?:LocalDate|LocalDateTime|ZonedDateTime|YearMonth|Year)\\.now\\(\\)|systemDefault|Asia/Shanghai");
        var asking = Stream.concat(files(JAVA, ".java"), files(Path.of("src/test/java"), ".java"))
                .filter(file -> !file.endsWith("Times.java") && !file.endsWith("TreeTest.java") && machine.matcher(read(file)).find());
        assertThat(asking).as("what a day is, Times.ZONE says").containsExactlyInAnyOrder(Path.of("src/test/java/yanxun/journey/Journey.java"),
                Path.of("src/test/java/yanxun/platform/data/OneTodayTest.java"), Path.of("src/test/java/yanxun/plan/calendar/CalendarFileTest.java"));
    }

    @Test
    void pagesCarryNoScriptAndNoStyleOfTheirOwn() throws IOException {
        var inline = Pattern.compile("<style|<script(?![^>]*src=)|\\sstyle=\"|\\son[a-z]+=\"");
        assertThat(files(TEMPLATES, ".jte").filter(file -> inline.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void chineseInTemplatesGoesThroughTheCatalogue() throws IOException {
        var naked = new ArrayList<String>();
        for (var file : files(TEMPLATES, ".jte").toList()) {
            var text = PART.matcher(read(file).replaceAll("(?s)<%--.*?--%>", "")).replaceAll("").replaceAll("\\bt\\(\\s*\"(?:[^\"\\\\]|\\\\.)*\"", "");
            text.lines().filter(line -> CHINESE.matcher(line).find() && !line.contains("@import")).map(line -> TEMPLATES.relativize(file) + ": " + line.strip()).forEach(naked::add);
        }
        assertThat(naked).isEmpty();
    }

    private static boolean isView(Path file) {
        return Pattern.compile("record \\w+\\([^{]*\\) implements View").matcher(read(file).replaceAll("\\s+", " ")).find();
    }

    private static boolean includedSomewhere(String name) throws IOException {
        var call = "@template." + name.replace('/', '.') + "(";
        return files(TEMPLATES, ".jte").anyMatch(file -> read(file).contains(call));
    }

    private static List<String> longer(Path root, String extension, int lines) throws IOException {
        return files(root, extension).filter(file -> read(file).lines().count() > lines).map(file -> root.relativize(file) + " " + read(file).lines().count()).toList();
    }

    private static Stream<Path> files(Path root, String extension) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(extension)).sorted().toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
