package yanxun.plan.derivation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yanxun.plan.TargetReading;

/**
 * Which figure may measure a target: one whose name speaks of the same thing, and that counts in the same way — a percentage is never
 * measured by a count, nor people by meetings. Where none fits, none is suggested.
 */
public final class Suggestion {
    /** Words for one thing; the more particular come first. */
    private static final List<List<String>> SAME = List.of(
            List.of("到会率", "出勤率", "参会率", "参与率", "参加率"), List.of("覆盖"), List.of("三查"), List.of("送课", "送教"), List.of("大讲堂", "讲座", "报告会"),
            List.of("集体教研", "联合教研"), List.of("反馈会"), List.of("心理"), List.of("教研员参加", "教研员参与"), List.of("学时", "课时学习"), List.of("参与人次", "参加人次", "培训人次"), List.of("教研活动"));
    private static final List<List<String>> COUNTED = List.of(List.of("场", "次", "场次", "期", "个", "项"), List.of("%"), List.of("人", "名", "位"), List.of("人次"), List.of("所", "校"), List.of("学时", "小时"));

    private Suggestion() {}

    public static Optional<TargetReading.Figure> of(String measure, String text, @Nullable String unit, List<TargetReading.Figure> catalogue) {
        return SAME.stream().filter(words -> speaksOf(measure, words)).findFirst().or(() -> SAME.stream().filter(words -> speaksOf(text, words)).findFirst())
                .flatMap(words -> catalogue.stream().filter(figure -> speaksOf(figure.name(), words) && countsAlike(unit, figure.unit())).findFirst());
    }

    private static boolean speaksOf(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static boolean countsAlike(@Nullable String one, String other) {
        return one == null || one.equals(other) || COUNTED.stream().anyMatch(units -> units.contains(one) && units.contains(other));
    }
}
