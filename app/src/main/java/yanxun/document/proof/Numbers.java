package yanxun.document.proof;

import static yanxun.platform.i18n.Text.kept;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Document numbers in the text: 凤教研〔2026〕12号 — six-cornered brackets, no 第, no zeros before the number. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(\\p{IsHan}{2,8})\\s*([〔\\[［(（【〈])\\s*(\\d{4})\\s*([〕\\]］)）】〉])\\s*(第?)\\s*(0*)(\\d+)\\s*号");

    private Numbers() {}

    static Stream<Finding> check(Manuscript manuscript) {
        return manuscript.parts().flatMap(part -> NUMBER.matcher(part.text()).results().flatMap(found -> number(found, part.place())));
    }

    private static Stream<Finding> number(MatchResult found, String place) {
        var right = found.group(1) + "〔" + found.group(3) + "〕" + found.group(7) + "号";
        if (!found.group(2).equals("〔") || !found.group(4).equals("〕")) {
            return Stream.of(new Finding(Doubt.WRONG_BRACKETS, place, found.group(), kept("发文字号的年份用六角括号〔〕"), right));
        } else if (!found.group(5).isEmpty() || !found.group(6).isEmpty()) {
            return Stream.of(new Finding(Doubt.NUMBER_STYLE, place, found.group(), kept("发文字号不加“第”字,不编虚位"), right));
        } else {
            return Stream.of();
        }
    }
}
