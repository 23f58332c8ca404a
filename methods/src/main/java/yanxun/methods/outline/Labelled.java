package yanxun.methods.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text behind its label: 时间:10月16日, 【主题】单元教学, 时 间:10月16日.
 *
 * @param name the label, folded, without blanks
 */
record Labelled(String name, String text) {

    static final String NAME = "名称";
    private static final int LONGEST = 9;
    private static final Pattern TIME = Pattern.compile(".{0,6}(?:时间|日期|时段)(?:安排)?|(?:活动)?时间(?:和|及|与|、)?地点");
    private static final Pattern NO_TIME_OF_IT = Pattern.compile(".*(?:截止|申请|发布|成文|印发|发文|更新|上传|打印|报名|上报|提交|上交|报送|反馈|回复|公示|填报|制定|制表|编制|审核|修订|出生|入职|作息).*");
    private static final Pattern WHAT = Pattern.compile("议题|事项|项目|课题|(?:活动|培训|教研|研讨|研修|研习|会议|讲座|主要|课程|比赛|工作)?(?:内容|主题|名称|题目|项目)");

    static @Nullable Labelled of(String text) {
        var folded = Folding.fold(text);
        int from = Items.bullets(folded);
        boolean bracketed = MarkScanner.charAt(folded, from) == '【';
        char closing = bracketed ? '】' : ':';
        var name = new StringBuilder();
        for (int i = bracketed ? from + 1 : from; i < folded.length() && name.length() <= LONGEST; i++) {
            char c = folded.charAt(i);
            if (c == closing) {
                int rest = bracketed && MarkScanner.charAt(folded, i + 1) == ':' ? i + 2 : i + 1;
                return name.isEmpty() ? null : new Labelled(name.toString(), Folding.strip(text.substring(rest)));
            } else if (c != ' ' && c != '、' && !Folding.wordy(c)) {
                return null;
            } else if (c != ' ') {
                name.append(c);
            }
        }
        return null;
    }

    /** A label for something else than when: 主讲:…, 项目:…;时间:…. */
    static boolean other(String folded) {
        var labelled = of(folded);
        return labelled != null && !labelled.tellsTime();
    }

    boolean tellsTime() {
        return time(name);
    }

    boolean tellsWhat() {
        return what(name);
    }

    /** Whether a label announces when something takes place, not until when one may say so. */
    static boolean time(String name) {
        return TIME.matcher(name).matches() && !NO_TIME_OF_IT.matcher(name).matches();
    }

    static boolean what(String name) {
        return WHAT.matcher(name).matches();
    }
}
