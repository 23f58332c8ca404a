package yanxun.methods.outline;

import org.jspecify.annotations.Nullable;

/** The people a target may hold for one by one, where 每 does not say it: 教研员不少于60节. */
final class Roles {

    private static final Words WORDS = Words.of("""
            学校领导 校领导 全体教师 学校干部 学校中层 正副校长 分管领导 校级干部 一线教师 备课组 教研组 教导主任 教务主任 政教主任 德育主任 总务主任 副主任 年级主任 教研主任 分管校长 教学副校长 教研员 研训员 教研组长 备课组长 年级组长 学科组长 骨干教师 新教师 青年教师 班主任 副校长 校长 书记 园长 中层干部 中层 行政干部 行政人员 行政 领导 干部 教师 老师 专任教师 任课教师 \
            学科带头人 名师 导师 主任 组长 学生 学员 名校长 校级领导 班子成员 工作室主持人 主持人 蹲点干部 其他教师 普通教师 一般教师 老教师 中年教师""");

    private static final Words LEADS = Words.of("其中 全体 各位 各校 各 每位 每名 每个 所有 要求 规定 原则上");

    private static final int LONGEST = 7;

    private Roles() {}

    /** The role a clause opens with, if it opens with one; several in a row (教导主任、教研组长) are one. */
    static @Nullable String in(String folded) {
        int from = 0;
        for (String lead = ""; lead != null; lead = LEADS.at(folded, from)) {
            from += lead.length();
            while (from < folded.length() && !Folding.wordy(folded.charAt(from))) {
                from++;
            }
        }
        var first = WORDS.at(folded, from);
        return first == null ? null : folded.substring(from, listed(folded, from + first.length()));
    }

    private static int listed(String folded, int end) {
        char joint = MarkScanner.charAt(folded, end);
        var next = joint != 0 && "、和及与".indexOf(joint) >= 0 ? WORDS.at(folded, end + 1) : null;
        return next == null ? end : listed(folded, end + 1 + next.length());
    }

    /** The role a text ends with: 教师 before 每人. */
    static @Nullable String before(String folded, int end) {
        for (int from = Math.max(0, end - LONGEST); from < end; from++) {
            var role = WORDS.at(folded, from);
            if (role != null && from + role.length() == end) {
                return role;
            }
        }
        return null;
    }

    /** Whether a text names people and nothing else. */
    static boolean only(String text) {
        var folded = Folding.fold(text).replace(" ", "");
        var role = in(folded);
        return role != null && folded.endsWith(role) && (folded.length() - role.length() <= 1 || LEADS.at(folded, 0) != null && folded.length() - role.length() <= 4);
    }
}
