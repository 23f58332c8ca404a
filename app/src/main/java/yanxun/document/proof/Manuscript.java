package yanxun.document.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yanxun.document.DocumentKind;

/**
 * A document to be read through.
 *
 * @param date on the document
 * @param names the units there are
 */
public record Manuscript(DocumentKind kind, String title, String addressees, String body, List<Annex> annexes, String signature, LocalDate date, Names names) {

    public record Annex(String name, String text, List<List<String>> rows) {
        /** Which column of a roster holds this, or -1. */
        int column(String... headings) {
            return rows.isEmpty() ? -1 : java.util.stream.IntStream.range(0, rows.getFirst().size()).filter(i -> Stream.of(headings).anyMatch(rows.getFirst().get(i)::contains)).findFirst().orElse(-1);
        }

        boolean isRoster() {
            return column("姓名") >= 0;
        }

        int people() {
            int name = column("姓名");
            return (int) rows.stream().skip(1).filter(row -> name < row.size() && !row.get(name).isBlank()).count();
        }
    }

    /** @param shortened full names by short ones */
    public record Names(Set<String> full, Map<String, String> shortened) {}

    /** The parts that are read, with what they are called. */
    Stream<Part> parts() {
        return Stream.concat(Stream.of(new Part("标题", title), new Part("主送", addressees), new Part("正文", body)), annexes.stream().map(annex -> new Part("附件", annex.text())));
    }

    record Part(String place, String text) {
        Stream<String> sentences() {
            return Stream.of(text.split("(?<=[。;；\\n])")).filter(sentence -> !sentence.isBlank());
        }
    }
}
