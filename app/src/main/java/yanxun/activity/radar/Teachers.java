package yanxun.activity.radar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The teachers of the schools concerned, and how many of each subject there are. */
final class Teachers {
    private final Map<UUID, Teacher> byId = new HashMap<>();
    private final Map<Staff, Integer> counts = new HashMap<>();

    Teachers(List<Teacher> teachers) {
        for (var teacher : teachers) {
            byId.put(teacher.id(), teacher);
            teacher.subjects().forEach(subject -> counts.merge(new Staff(teacher.school(), subject), 1, Integer::sum));
        }
    }

    record Teacher(UUID id, UUID school, List<String> subjects) {}

    /** Those who teach one subject at one school. */
    record Staff(UUID school, String subject) {}

    int of(Staff staff) {
        return counts.getOrDefault(staff, 0);
    }

    /** The staffs a person belongs to; none for somebody from elsewhere. */
    List<Staff> staffs(UUID person) {
        var teacher = byId.get(person);
        return teacher == null ? List.of() : teacher.subjects().stream().map(subject -> new Staff(teacher.school(), subject)).toList();
    }
}
