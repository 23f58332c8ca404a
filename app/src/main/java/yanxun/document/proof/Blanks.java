package yanxun.document.proof;

import static yanxun.platform.i18n.Text.kept;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Places nobody has filled in: {日期}, 【待填】, ____, X月X日, and a label with nothing behind it. */
final class Blanks {
    private static final Pattern PLACE = Pattern.compile("[{\uff5b][^{}\uff5b\uff5d\\n]{0,20}[}\uff5d]|【(?:待填|待定|填写)[^】]*】|_{2,}|＿{2,}|[×ＸX]{1,4}(?=[年月日时分场人名]|$)|[×ＸX]{2,}|\u25a1{2,}");
    private static final String NUMBER = "(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.．])";
    private static final Pattern LABEL = Pattern.compile("(?m)^[ 　]*" + NUMBER + "?((?:活动|会议|培训|报名)?(?:时间|地点|主题|方式|对象)|参加人员|联系人|联系电话)[:：][ 　]*(?=\\z|\\n[ 　]*(?:\\z|" + NUMBER + "))");

    private Blanks() {}

    static Stream<Finding> check(Manuscript manuscript) {
        var places = manuscript.parts().flatMap(part -> PLACE.matcher(part.text()).results().map(found -> finding(part.place(), found.group())));
        return Stream.concat(places, manuscript.parts().flatMap(part -> LABEL.matcher(part.text()).results().map(found -> finding(part.place(), found.group(1)))));
    }

    private static Finding finding(String place, String words) {
        return new Finding(Doubt.BLANK_LEFT, place, words, kept("“{0}”还没有填", words), "");
    }
}
