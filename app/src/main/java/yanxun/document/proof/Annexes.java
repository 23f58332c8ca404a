package yanxun.document.proof;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Attachments: those the text speaks of are there, those that are there are spoken of, and rosters agree with it. */
final class Annexes {
    private static final Pattern NUMBERED = Pattern.compile("附件\\s*(\\d{1,2})");
    private static final Pattern ANY = Pattern.compile("附件(?!\\s*\\d)");
    private static final Pattern HEADS = Pattern.compile("共(?:计)?\\s*(\\d{1,5})\\s*(?:人|名|位)");

    private Annexes() {}

    static Stream<Finding> check(Manuscript manuscript) {
        return Stream.of(missing(manuscript), unnamed(manuscript), heads(manuscript), twice(manuscript)).flatMap(List::stream);
    }

    private static List<Finding> missing(Manuscript manuscript) {
        var count = manuscript.annexes().size();
        var findings = new ArrayList<>(NUMBERED.matcher(manuscript.body()).results().filter(found -> Integer.parseInt(found.group(1)) > count || found.group(1).startsWith("0"))
                .map(found -> new Finding(Doubt.ANNEX_MISSING, "正文", found.group(), kept("正文提到{0},现有附件 {1} 个", found.group(), count), "")).toList());
        if (count == 0 && ANY.matcher(manuscript.body()).find()) {
            findings.add(new Finding(Doubt.ANNEX_MISSING, "正文", "附件", kept("正文提到附件,但没有附件"), ""));
        }
        return findings;
    }

    private static List<Finding> unnamed(Manuscript manuscript) {
        var named = NUMBERED.matcher(manuscript.body()).results().map(found -> Integer.parseInt(found.group(1))).toList();
        return ANY.matcher(manuscript.body()).find() ? List.of() : IntStream.rangeClosed(1, manuscript.annexes().size()).filter(number -> !named.contains(number))
                .mapToObj(number -> new Finding(Doubt.ANNEX_UNNAMED, "附件", "附件" + number, kept("正文没有提到附件 {0}“{1}”", number, manuscript.annexes().get(number - 1).name()), "")).toList();
    }

    private static List<Finding> heads(Manuscript manuscript) {
        var rosters = manuscript.annexes().stream().filter(Manuscript.Annex::isRoster).mapToInt(Manuscript.Annex::people).toArray();
        int all = IntStream.of(rosters).sum();
        return rosters.length == 0 ? List.of() : HEADS.matcher(manuscript.body()).results().filter(found -> differs(found, rosters, all))
                .map(found -> new Finding(Doubt.HEADCOUNT, "正文", found.group(), kept("正文写“{0}”,名单有 {1} 人", found.group(), all), found.group().replace(found.group(1), String.valueOf(all)))).toList();
    }

    private static boolean differs(MatchResult found, int[] rosters, int all) {
        int said = Integer.parseInt(found.group(1));
        return said != all && IntStream.of(rosters).noneMatch(people -> people == said);
    }

    private static List<Finding> twice(Manuscript manuscript) {
        return manuscript.annexes().stream().filter(Manuscript.Annex::isRoster).flatMap(annex -> {
            int name = annex.column("姓名");
            int unit = annex.column("单位", "学校");
            var seen = new HashMap<String, Integer>();
            annex.rows().stream().skip(1).filter(row -> name < row.size() && !row.get(name).isBlank())
                    .forEach(row -> seen.merge(row.get(name).strip() + (unit >= 0 && unit < row.size() ? " " + row.get(unit).strip() : ""), 1, Integer::sum));
            return seen.entrySet().stream().filter(entry -> entry.getValue() > 1).sorted(java.util.Map.Entry.comparingByKey())
                    .map(entry -> new Finding(Doubt.NAMED_TWICE, "附件", entry.getKey(), kept("“{0}”在名单“{1}”里出现 {2} 次", entry.getKey(), annex.name(), entry.getValue()), ""));
        }).toList();
    }
}
