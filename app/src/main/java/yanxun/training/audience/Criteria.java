package yanxun.training.audience;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.access.Post;
import yanxun.platform.web.Choices;

/** The words a criterion chooses from. */
public final class Criteria {
    public static final Map<String, String> STAGES = same("学前", "小学", "初中", "高中", "特教");
    public static final Map<String, String> SUBJECTS = same("语文", "数学", "英语", "道德与法治", "科学", "物理", "化学", "生物", "历史", "地理", "音乐", "美术", "体育", "信息科技", "劳动", "心理健康");
    public static final Map<String, String> SETTINGS = Choices.ordered("URBAN", "城区", "TOWN", "镇区", "RURAL", "乡村");
    public static final Map<String, String> SCHOOL_KINDS = Choices.ordered("KINDERGARTEN", "幼儿园", "PRIMARY", "小学", "JUNIOR", "初中", "SENIOR", "高中", "NINE_YEAR", "九年一贯制", "COMPLETE", "完全中学",
            "TWELVE_YEAR", "十二年一贯制", "SPECIAL", "特殊教育学校");
    public static final Map<String, String> HONOURS = same("骨干教师", "名师", "学科带头人", "特级教师");
    public static final Map<String, String> TITLES = same("未定级", "三级教师", "二级教师", "一级教师", "高级教师", "正高级教师");
    public static final Map<String, String> POSTS = posts();

    private Criteria() {}

    private static Map<String, String> same(String... words) {
        var map = new LinkedHashMap<String, String>();
        Arrays.stream(words).forEach(word -> map.put(word, word));
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, String> posts() {
        var map = new LinkedHashMap<String, String>();
        Post.ofDuties().stream().filter(post -> post != Post.SYSTEM_ADMIN && post != Post.AUDITOR && post != Post.TEACHER).forEach(post -> map.put(post.name(), post.displayName()));
        return Collections.unmodifiableMap(map);
    }
}
