package yanxun.observation.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes up a school's timetable: in each class the hours its stage is used to, given by whoever of the subject is free and has the fewest. */
final class Scheduling {
    record Slot(UUID teacher, String subject, String className, int weekday, int period) {}

    private static final int DAYS = 5;
    private static final int PERIODS = 6;
    private static final int MOST_LESSONS = 20;
    private static final Map<String, Map<String, Integer>> HOURS = Map.of(
            "小学", Map.of("语文", 7, "数学", 5, "英语", 3, "体育", 4, "音乐", 2, "美术", 2, "道德与法治", 2, "科学", 2, "信息科技", 1, "综合实践", 1),
            "初中", Map.of("语文", 5, "数学", 5, "英语", 5, "物理", 3, "历史", 2, "地理", 2, "生物", 2, "体育", 3, "音乐", 1, "美术", 1),
            "高中", Map.of("语文", 5, "数学", 5, "英语", 5, "物理", 4, "化学", 4, "历史", 2, "体育", 2, "信息科技", 1));
    private static final Map<String, List<Integer>> GRADES = Map.of("小学", List.of(1, 2, 3, 4, 5, 6), "初中", List.of(7, 8, 9), "高中", List.of(10, 11, 12));

    private final Random chance;
    private final Map<UUID, Integer> load = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final List<Slot> slots = new ArrayList<>();

    private Scheduling(Random chance) {
        this.chance = chance;
    }

    static List<Slot> of(List<Company.Teacher> teachers, Random chance) {
        var scheduling = new Scheduling(chance);
        teachers.stream().collect(Collectors.groupingBy(Company.Teacher::stage, TreeMap::new, Collectors.toList())).forEach((stage, all) -> GRADES.getOrDefault(stage, List.of()).forEach(grade -> scheduling.fill(stage, grade, all)));
        return scheduling.slots;
    }

    private void fill(String stage, int grade, List<Company.Teacher> teachers) {
        var due = new ArrayList<String>();
        HOURS.getOrDefault(stage, Map.of()).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> due.addAll(Collections.nCopies(each.getValue(), each.getKey())));
        Collections.shuffle(due, chance);
        for (int day = 1; day <= DAYS; day++) {
            for (int period = 1; period <= PERIODS; period++) {
                place(due, teachers, (stage.equals("高中") ? "高" + (grade - 9) : grade + "年级") + "（1）班", day, period);
            }
        }
    }

    private void place(List<String> due, List<Company.Teacher> teachers, String className, int day, int period) {
        for (var subject : List.copyOf(due)) {
            var free = free(teachers, subject, day, period);
            if (free.isPresent()) {
                var teacher = free.get().id();
                due.remove(subject);
                load.merge(teacher, 1, Integer::sum);
                busy.add(teacher + "/" + day + "/" + period);
                slots.add(new Slot(teacher, subject, className, day, period));
                return;
            }
        }
    }

    private Optional<Company.Teacher> free(List<Company.Teacher> teachers, String subject, int day, int period) {
        return teachers.stream().filter(teacher -> teacher.subject().equals(subject) && load.getOrDefault(teacher.id(), 0) < MOST_LESSONS && !busy.contains(teacher.id() + "/" + day + "/" + period))
                .min(Comparator.comparingInt(teacher -> load.getOrDefault(teacher.id(), 0)));
    }
}
