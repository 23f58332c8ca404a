package yanxun.training.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.platform.error.Rejected;

class TaskTest {
    static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @ParameterizedTest
    @CsvSource({"2027-03-30,false", "2027-03-31,false", "2027-04-01,true"})
    void lateIsTheDayAfter(LocalDate day, boolean late) {
        assertThat(task(0, false).isLate(day)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"'',0", "'  ',0", "你好,2", "'你 好\n',2", "'a b\tc',3", "'𠮷野',2"})
    void lengthIsWhatCanBeSeen(String text, int length) {
        assertThat(Task.length(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"4,false", "5,true", "6,true"})
    void asksForEnoughCharacters(int letters, boolean enough) {
        var text = "字".repeat(letters) + "   ";
        if (enough) {
            assertThatCode(() -> task(5, false).refuse(text, false)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> task(5, false).refuse(text, true)).isInstanceOf(Rejected.class).hasMessage("至少 5 字,现在 4 字");
        }
    }

    @Test
    void asksForAFileWhereOneIsNeeded() {
        assertThatThrownBy(() -> task(0, true).refuse("写了", false)).isInstanceOf(Rejected.class).hasMessageContaining("附上文件");
        assertThatCode(() -> task(0, true).refuse("", true)).doesNotThrowAnyException();
    }

    @Test
    void asksForSomething() {
        assertThatThrownBy(() -> task(0, false).refuse(" \n", false)).isInstanceOf(Rejected.class);
        assertThatCode(() -> task(0, false).refuse("一", false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> task(0, false).refuse("长".repeat(20_001), false)).isInstanceOf(Rejected.class);
    }

    @Test
    void whatIsWithdrawnTakesNothing() {
        var gone = new Task(UUID.randomUUID(), 1, UUID.randomUUID(), UUID.randomUUID(), "NOTES", "笔记", "", DUE, 0, false, "HEAD", true, true);
        assertThatThrownBy(() -> gone.refuse("写了", true)).isInstanceOf(Rejected.class).hasMessageContaining("撤销");
    }

    @Test
    void readingAcceptsOrSaysWhatIsMissing() {
        assertThat(Reading.of(true, "")).isEqualTo(Reading.ACCEPTED);
        assertThat(Reading.of(false, "例子太少")).isEqualTo(Reading.RETURNED);
        assertThatThrownBy(() -> Reading.of(false, " ")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> Reading.of(true, "长".repeat(501))).isInstanceOf(Rejected.class);
    }

    @Test
    void onlyWhatCameBackIsStillOwed() {
        assertThat(Reading.HANDED_IN.settles()).isTrue();
        assertThat(Reading.ACCEPTED.settles()).isTrue();
        assertThat(Reading.RETURNED.settles()).isFalse();
        assertThatThrownBy(Reading.ACCEPTED::allowRewriting).isInstanceOf(Rejected.class);
        assertThatCode(Reading.RETURNED::allowRewriting).doesNotThrowAnyException();
        assertThatCode(Reading.HANDED_IN::allowRewriting).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28,false", "2027-03-01,true", "2029-03-01,true", "2029-03-02,false"})
    void theDayLiesAfterTheStart(LocalDate due, boolean right) {
        var form = new TaskForm(null, 0, "NOTES", "笔记", "", due, 0, false, "HEAD", true);
        assertThat(form.errors(LocalDate.of(2027, 3, 1)).isEmpty()).isEqualTo(right);
    }

    @Test
    void theFormSaysWhatIsWrong() {
        var form = new TaskForm(null, 0, "SONG", "", "长".repeat(2001), null, -1, false, "KING", true);
        assertThat(form.errors(DUE)).containsOnlyKeys("title", "kind", "reader", "guide", "dueOn", "least");
    }

    private static Task task(int least, boolean file) {
        return new Task(UUID.randomUUID(), 0, UUID.randomUUID(), UUID.randomUUID(), "REFLECTION", "反思", "", DUE, least, file, "DEAN", true, false);
    }
}
