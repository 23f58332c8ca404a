package yanxun.document.proof;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.stream.Stream;

/** Reads a document through with every rule, errors first. */
public final class Proofreading {
    private Proofreading() {}

    public static List<Finding> of(Manuscript manuscript) {
        return Stream.of(completeness(manuscript), Blanks.check(manuscript), Days.check(manuscript), Annexes.check(manuscript), UnitNames.check(manuscript), Numbers.check(manuscript))
                .flatMap(each -> each).distinct().sorted(java.util.Comparator.comparing(finding -> !finding.isError())).toList();
    }

    private static Stream<Finding> completeness(Manuscript manuscript) {
        var findings = Stream.<Finding>builder();
        if (manuscript.title().isBlank()) {
            findings.add(new Finding(Doubt.NOTHING_WRITTEN, "标题", "", kept("还没有写标题"), ""));
        }
        if (manuscript.body().isBlank()) {
            findings.add(new Finding(Doubt.NOTHING_WRITTEN, "正文", "", kept("还没有写正文"), ""));
        }
        if (manuscript.kind().isAddressed() && manuscript.addressees().isBlank()) {
            findings.add(new Finding(Doubt.NO_ADDRESSEE, "主送", "", kept("通知和函要写主送机关"), ""));
        }
        return findings.build();
    }
}
