package yanxun.observation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yanxun.methods.draw.Frame.Exclusion;
import yanxun.methods.draw.Frame.Stratum;

/** From whom is drawn, in which parts, and who is left out. */
class FramedTest {
    static final LocalDate FROM = LocalDate.of(2026, 10, 12);
    static final List<Possible> PEOPLE = people();

    static List<Possible> people() {
        var people = new ArrayList<Possible>();
        for (int i = 1; i <= 6; i++) {
            people.add(person(i, i <= 4 ? "语文" : "数学", i % 2 == 0 ? FROM.minusDays(10L * i) : null));
        }
        return people;
    }

    @Test
    void placesAreSharedByHowManyThereAre() {
        var framed = framed(rules("TEACHERS", "SUBJECT", false, 3, 0, 0));
        assertThat(framed.frame().strata()).containsExactly(new Stratum("数学", 1), new Stratum("语文", 2));
        assertThat(framed.total()).isEqualTo(3);
        assertThat(framed.frame().troubles()).isEmpty();
    }

    @Test
    void eachStratumMayHaveItsOwn() {
        var framed = framed(rules("TEACHERS", "SUBJECT", true, 2, 0, 0));
        assertThat(framed.frame().strata()).containsExactly(new Stratum("数学", 2), new Stratum("语文", 2));
        assertThat(framed.total()).isNull();
    }

    @Test
    void whoWasNeverObservedHasPlacesOfTheirOwn() {
        var framed = framed(rules("TEACHERS", "NONE", false, 4, 3, 0));
        assertThat(framed.frame().strata()).containsExactly(new Stratum("未被听过 · 全部", 3), new Stratum("被听过 · 全部", 1));
        assertThat(framed(rules("TEACHERS", "NONE", false, 6, 5, 0)).frame().strata()).as("what cannot be filled goes to the others").containsExactly(new Stratum("未被听过 · 全部", 3), new Stratum("被听过 · 全部", 3));
    }

    @Test
    void whoWasObservedLatelyWhoObservesAndWhoIsTypedIsLeftOutWithAReason() {
        var framed = Framed.of(rules("TEACHERS", "NONE", false, 6, 0, 30, "N1 病假\n老师3,听课人的亲属\n没有这个人 事假\nN5"), PEOPLE, Set.of(PEOPLE.get(5).teacherId()));
        assertThat(framed.frame().exclusions()).containsExactlyInAnyOrder(new Exclusion(key(1), "病假"), new Exclusion(key(3), "听课人的亲属"), new Exclusion(key(2), "30 天内被听过（" + FROM.minusDays(20) + "）"), new Exclusion(key(6), "听课人本人"));
        assertThat(framed.unknown()).hasSize(2);
        assertThat(framed.frame().strata()).containsExactly(new Stratum("全部", 2));
    }

    @Test
    void lessonsAreDrawnOneByOneByTheirOwnSubject() {
        var occasion = new Possible.Occasion(FROM, 3, "音乐", "三(1)班", "", null);
        var framed = Framed.of(rules("LESSONS", "SUBJECT", false, 1, 0, 0, ""), List.of(PEOPLE.get(0).at(List.of(occasion, new Possible.Occasion(FROM, 4, "语文", "三(1)班", "", null)))), Set.of());
        assertThat(framed.frame().candidates()).extracting(candidate -> candidate.key() + "@" + candidate.stratum())
                .containsExactly("2026-10-12 第3节 三(1)班 音乐 " + key(1) + "@音乐", "2026-10-12 第4节 三(1)班 语文 " + key(1) + "@语文");
    }

    private static Framed framed(Rules rules) {
        return Framed.of(rules, PEOPLE, Set.of());
    }

    private static String key(int i) {
        return "N" + i + " 老师" + i + "（一小）";
    }

    private static Possible person(int i, String subject, @Nullable LocalDate seen) {
        return new Possible(new UUID(0, i), "老师" + i, "N" + i, new UUID(1, 1), "一小", "城关镇", "小学", subject, seen, List.of());
    }

    private static Rules rules(String source, String strata, boolean each, int places, int unseen, int rest) {
        return rules(source, strata, each, places, unseen, rest, "");
    }

    private static Rules rules(String source, String strata, boolean each, int places, int unseen, int rest, String typed) {
        return new Rules(source, FROM, FROM.plusDays(4), List.of(), List.of(), List.of(), strata, each, places, unseen, rest, typed, "", 1, "");
    }
}
