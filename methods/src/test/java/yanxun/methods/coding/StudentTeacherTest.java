package yanxun.methods.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yanxun.methods.coding.StudentTeacher.Mode;
import yanxun.methods.coding.StudentTeacher.Point;

class StudentTeacherTest {
    private static StudentTeacher of(String codes) {
        return StudentTeacher.of(List.of(codes.split("")));
    }

    /** So many samples of the teacher among so many, in the fewest stretches. */
    private static StudentTeacher blocks(int teacher, int samples) {
        return of("T".repeat(teacher) + "S".repeat(samples - teacher));
    }

    @Test
    void theShareOfTheTeacherAndTheRateOfChange() {
        var lesson = of("TTTSTTSSSSTTTTSTSSSSTTSTTTTSSS");
        assertThat(lesson.samples()).isEqualTo(30);
        assertThat(lesson.teacher()).isEqualTo(16);
        assertThat(lesson.runs()).isEqualTo(12);
        assertThat(lesson.teacherShare()).isCloseTo(16 / 30.0, within(1e-12));
        assertThat(lesson.changeRate()).isCloseTo(11 / 30.0, within(1e-12));
        assertThat(lesson.mode()).isEqualTo(Mode.MIXED);
    }

    @Test
    void theBoundsBelongToTheModesAtTheSides() {
        assertThat(blocks(30, 100).mode()).isEqualTo(Mode.PRACTICE);
        assertThat(blocks(31, 100).mode()).isEqualTo(Mode.MIXED);
        assertThat(blocks(69, 100).mode()).isEqualTo(Mode.MIXED);
        assertThat(blocks(70, 100).mode()).isEqualTo(Mode.LECTURE);
        assertThat(blocks(9, 30).mode()).as("0.3 exactly").isEqualTo(Mode.PRACTICE);
        assertThat(blocks(21, 30).mode()).as("0.7 exactly").isEqualTo(Mode.LECTURE);
    }

    @Test
    void fourChangesInTenAreADialogue() {
        assertThat(of("TTSSTTSSTS").changeRate()).isEqualTo(0.5);
        assertThat(of("TTSSTTSSST").changeRate()).isEqualTo(0.4);
        assertThat(of("TTSSTTSSST").mode()).isEqualTo(Mode.DIALOGUE);
        assertThat(of("TTSSSTTSSS").mode()).isEqualTo(Mode.MIXED);
    }

    @Test
    void whereTwoModesHoldTheShareOfTheTeacherDecides() {
        assertThat(of("TSTSTSSSSS").changeRate()).isEqualTo(0.5);
        assertThat(of("TSTSTSSSSS").mode()).isEqualTo(Mode.PRACTICE);
        assertThat(of("STSTSTTTTT").mode()).isEqualTo(Mode.LECTURE);
    }

    @Test
    void theStairsTurnWhereItChanges() {
        assertThat(of("TTTSST").stairs()).containsExactly(new Point(0, 0), new Point(3, 0), new Point(3, 2), new Point(4, 2));
        assertThat(of("S").stairs()).containsExactly(new Point(0, 0), new Point(0, 1));
    }

    @Test
    void noLessonLiesAboveTheTriangle() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var lesson = StudentTeacher.of(IntStream.rangeClosed(0, random.nextInt(60)).mapToObj(_ -> random.nextInt(3) == 0 ? "T" : "S").toList());
            assertThat(lesson.changeRate()).as("seed %d", seed).isLessThanOrEqualTo(StudentTeacher.highestChangeRate(lesson.teacherShare()) + 1e-12);
            assertThat(lesson.stairs().getLast()).isEqualTo(new Point(lesson.teacher(), lesson.samples() - lesson.teacher()));
            assertThat(lesson.stairs()).hasSize(lesson.runs() + 1);
        }
    }

    @Test
    void nothingCodedHasNoMode() {
        var empty = StudentTeacher.of(Collections.emptyList());
        assertThat(empty.changeRate()).isZero();
        assertThatThrownBy(empty::mode).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void otherCodesAreRefused() {
        assertThatThrownBy(() -> of("TSD")).isInstanceOf(IllegalArgumentException.class);
    }
}
