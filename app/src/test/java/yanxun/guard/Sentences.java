package yanxun.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every sentence a person may read, with the modules that say it. */
final class Sentences {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path OBSERVING = Path.of("src/main/resources/static/observe");
    /** In the script of the observation page. */
    private static final Pattern SINGLE = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** In a template: what stands in quotes as a word of the expression, not as the quotes of an attribute. */
    private static final Pattern QUOTED = Pattern.compile("(?<=[(,?:=]\\s{0,40})\"((?:[^\"\\\\$\\n]|\\\\.)*)\"");
    /** In a class: calls and declarations whose strings reach a reader sooner or later. */
    private static final Pattern SAYING = Pattern.compile(
            "\\b(?:t|kept|new Rejected|new Figure|new CellError|new Letter|Wrong<>|new Foreign|errors\\.put|(?<=\\.)check|happenings\\.note|progress\\.at|form)\\(");
    /** Words a person chooses from or reads; the words of the demo are data. */
    private static final Pattern WORDS = Pattern.compile("(?:Map<String, String>|List<String>) [A-Z_]+ = [\\w.]+\\(");
    private static final Pattern ENUM = Pattern.compile("\\benum \\w+[^{]*\\{");
    private static final Pattern CONSTANT = Pattern.compile("(?<![\\w.])[A-Z][A-Z0-9_]*\\(");
    private static final Pattern ACTION = Pattern.compile("\\bnote\\(\\w+, (\"[^\"]*\"),");
    private static final Pattern NAME = Pattern.compile("String \\w*[nN]ame\\(\\) \\{\\s*return (\"[^\"]*\");");
    /** Classes whose every string is for a reader: what a page shows, and refusals with a name of their own. */
    private static final Pattern SPOKEN = Pattern.compile("\\bimplements View\\b|\\bextends Rejected\\b");

    private final Map<String, Set<String>> modules = new TreeMap<>();

    static Map<String, Set<String>> all() throws IOException {
        var sentences = new Sentences();
        for (var file : files(TEMPLATES)) {
            sentences.template(TEMPLATES.relativize(file), read(file));
        }
        for (var file : files(JAVA)) {
            sentences.code(JAVA.resolve("yanxun").relativize(file), read(file));
        }
        for (var file : files(OBSERVING)) {
            sentences.collect("observation", SINGLE, read(file).replaceAll("(?s)/\\*.*?\\*/", ""));
        }
        return sentences.modules;
    }

    private void template(Path file, String text) {
        var folder = file.getName(0).toString();
        collect(Set.of("layout", "form", "ui").contains(folder) ? "platform" : folder, QUOTED, text.replaceAll("(?s)<%--.*?--%>", ""));
    }

    private void code(Path file, String source) {
        var module = file.getName(0).toString();
        var text = withoutComments(source);
        if (SPOKEN.matcher(text).find()) {
            collect(module, STRING, text);
        }
        calls(module, SAYING, text);
        if (!file.toString().contains("/demo/") && !file.toString().endsWith("Demo.java")) {
            calls(module, WORDS, text);
        }
        var kind = ENUM.matcher(text);
        while (kind.find()) {
            var body = text.substring(kind.end());
            calls(module, CONSTANT, body.substring(0, body.indexOf(';') < 0 ? body.length() : body.indexOf(';')));
        }
        collect(module, ACTION, text);
        collect(module, NAME, text);
    }

    private void calls(String module, Pattern head, String text) {
        var matcher = head.matcher(text);
        while (matcher.find()) {
            collect(module, STRING, call(text, matcher.end()));
        }
    }

    private void collect(String module, Pattern pattern, String text) {
        pattern.matcher(text).results().map(found -> found.group(1)).map(found -> found.startsWith("\"") ? found.substring(1, found.length() - 1) : found)
                .filter(found -> CHINESE.matcher(found).find())
                .forEach(found -> modules.computeIfAbsent(found.replace("\\\"", "\"").replace("\\n", "\n"), _ -> new TreeSet<>()).add(module));
    }

    /** From behind an opening bracket to the closing one. */
    private static String call(String text, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '\\') {
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '(') {
                depth++;
            } else if (!quoted && letter == ')' && --depth == 0) {
                return text.substring(from, at);
            }
        }
        return text.substring(from);
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<!:)//.*$", "").replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"").replace("'\"'", "' '").replace("'\\\"'", "' '");
    }

    private static java.util.List<Path> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte") || file.toString().endsWith(".js")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
