package yanxun.observation.timetable;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import yanxun.org.StaffNumbers;

/** The teachers of one school, found by what a timetable calls them. */
record Faculty(Map<String, List<Teacher>> byNumber, Map<String, List<Teacher>> byName) {
    record Teacher(UUID id, String number, String name) {}

    /** A teacher, or why there is none. */
    sealed interface Found {
        record One(Teacher teacher) implements Found {}

        record None(String sentence) implements Found {}
    }

    static Faculty of(List<Teacher> teachers) {
        return new Faculty(teachers.stream().collect(Collectors.groupingBy(Teacher::number)), teachers.stream().collect(Collectors.groupingBy(Teacher::name)));
    }

    /** By number where there is one: then the name has to agree. */
    Found find(String number, String name) {
        if (number.isEmpty()) {
            return named(name);
        }
        var found = byNumber.getOrDefault(StaffNumbers.written(number, byNumber.keySet()), List.of());
        if (found.isEmpty()) {
            return new Found.None("本校没有这个工号");
        }
        return name.isEmpty() || found.getFirst().name().equals(name) ? new Found.One(found.getFirst()) : new Found.None(kept("这个工号是 {0},和姓名不一致", found.getFirst().name()));
    }

    private Found named(String word) {
        var name = word.replaceAll("\\s", "");
        var found = byName.getOrDefault(name, byNumber.getOrDefault(StaffNumbers.written(name, byNumber.keySet()), List.of()));
        if (found.size() == 1) {
            return new Found.One(found.getFirst());
        }
        return new Found.None(found.isEmpty() ? "本校没有这位教师" : kept("本校有 {0} 位同名,请改填工号:{1}", found.size(), found.stream().map(Teacher::number).sorted().collect(Collectors.joining("、"))));
    }
}
