package yanxun.org.oneroster;

import java.util.Set;

/** Parts a Chinese name into family and given name; the standard wants both filled. */
record Surnames(String family, String given) {
    private static final Set<String> DOUBLE = Set.of("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶",
            "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "百里", "呼延", "东郭", "西门", "南门", "第五");

    /** Names of other scripts part at their last blank. Put together again by {@link Staff#name} they are what they were. */
    static Surnames split(String name) {
        var signs = name.codePoints().toArray();
        if (name.codePoints().noneMatch(Character::isIdeographic)) {
            int blank = name.lastIndexOf(' ');
            return new Surnames(name.substring(blank + 1), blank < 0 ? "" : name.substring(0, blank));
        }
        int family = signs.length > 2 && DOUBLE.contains(new String(signs, 0, 2)) ? 2 : 1;
        return new Surnames(new String(signs, 0, family), new String(signs, family, signs.length - family));
    }
}
