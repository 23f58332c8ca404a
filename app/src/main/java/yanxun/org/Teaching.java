package yanxun.org;

import static yanxun.platform.i18n.Text.t;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yanxun.platform.web.Vocabulary;

/** The words for what and whom a teacher teaches, and how teachers are ranked and honoured. */
public final class Teaching {
    public static final List<String> STAGES = List.of("学前", "小学", "初中", "高中", "特教");
    public static final List<String> SUBJECTS = List.of("语文", "数学", "英语", "道德与法治", "科学", "物理", "化学", "生物", "历史", "地理", "音乐", "美术", "体育", "信息科技",
            "劳动", "心理健康", "综合实践", "学前教育", "特殊教育");
    public static final List<String> TITLES = List.of("正高级教师", "高级教师", "一级教师", "二级教师", "三级教师", "未定级");
    public static final List<String> HONOUR_LEVELS = List.of("校级", "区级", "市级", "省级", "国家级");
    public static final List<String> HONOURS = List.of("骨干教师", "名师", "学科带头人", "特级教师");

    /** Subjects some schools teach beside those every form offers. */
    public static final List<String> FURTHER_SUBJECTS = List.of("日语", "俄语", "书法", "通用技术", "艺术", "政治");

    private Teaching() {}

    /** Stages as forms name them. */
    public static final class Stage implements Vocabulary {
        @Override
        public Collection<String> words() {
            return Stream.concat(STAGES.stream(), Stream.of("幼儿园")).toList();
        }
    }

    public static final class Subject implements Vocabulary {
        @Override
        public Collection<String> words() {
            return Stream.concat(SUBJECTS.stream(), FURTHER_SUBJECTS.stream()).toList();
        }
    }

    /** An honour written as its level and kind, 区级名师, in the reader's tongue. */
    public static String honour(String written) {
        return HONOUR_LEVELS.stream().filter(written::startsWith).findFirst()
                .map(level -> t("{0}{1}", t(level), t(written.substring(level.length())))).orElse(written);
    }

    /** The words as choices of a form, in order. */
    public static Map<String, String> choices(List<String> words) {
        var choices = new LinkedHashMap<String, String>();
        words.forEach(word -> choices.put(word, word));
        return choices;
    }
}
