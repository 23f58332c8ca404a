package yanxun.observation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A made-up timetable is one a school could keep. */
class SchedulingTest {
    @Test
    void nobodyIsAtTwoPlacesAndEveryClassHasOneLessonAtATime() {
        var teachers = new ArrayList<Company.Teacher>();
        for (var subject : List.of("语文", "语文", "语文", "数学", "数学", "英语", "体育", "音乐", "美术", "科学")) {
            teachers.add(new Company.Teacher(new UUID(0, teachers.size()), new UUID(1, 1), "小学", subject));
        }
        var slots = Scheduling.of(teachers, new Random(7));
        assertThat(slots).hasSizeGreaterThan(120).extracting(slot -> slot.teacher() + "/" + slot.weekday() + "/" + slot.period()).doesNotHaveDuplicates();
        assertThat(slots).extracting(slot -> slot.className() + "/" + slot.weekday() + "/" + slot.period()).doesNotHaveDuplicates();
        assertThat(slots).extracting(Scheduling.Slot::className).contains("1年级（1）班", "6年级（1）班");
        assertThat(Scheduling.of(teachers, new Random(7))).isEqualTo(slots);
    }
}
