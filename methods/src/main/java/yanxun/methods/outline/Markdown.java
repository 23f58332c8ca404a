package yanxun.methods.outline;

import java.util.List;

/** Takes emphasis off the text of a Markdown document; elsewhere ** is a mask over a word and stays. */
final class Markdown {

    private Markdown() {}

    static List<Line> plain(List<Line> lines) {
        boolean markdown = lines.stream().anyMatch(line -> Block.hashes(line.folded()) > 0);
        return lines.stream().map(line -> markdown ? without(line) : unwrapped(line)).toList();
    }

    private static Line without(Line line) {
        if (!line.text().contains("**")) {
            return line;
        }
        var text = Folding.strip(line.text().replace("**", ""));
        return text.isEmpty() ? line : Line.of(line.number(), text);
    }

    /** **二、工作目标** */
    private static Line unwrapped(Line line) {
        var text = line.text();
        boolean wrapped = text.length() > 6 && text.startsWith("**") && text.indexOf("**", 2) == text.length() - 2;
        return wrapped ? Line.of(line.number(), Folding.strip(text.substring(2, text.length() - 2))) : line;
    }
}
