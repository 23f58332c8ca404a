package yanxun.training.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.i18n.Text;

class DrawTest {
    private static final Draw.Menu LAB = new Draw.Menu(new UUID(0, 1), "实验班", 1);
    private static final Draw.Menu READING = new Draw.Menu(new UUID(0, 2), "阅读班", 1);

    private static Draw.Asked asked(int person, int lost, int served, Draw.Menu... wishes) {
        return new Draw.Asked(new UUID(1, person), "教师" + person, "实验小学", java.util.Arrays.stream(wishes).map(Draw.Menu::id).toList(), lost, served);
    }

    @Test
    void whoLostLastTimeComesFirstAndTheReasonNamesNobodyElse() {
        var outcomes = new Draw(List.of(LAB, READING), List.of(asked(1, 0, 0, LAB), asked(2, 1, 0, LAB)), "s").outcomes();

        assertThat(outcomes).extracting(Draw.Outcome::person).containsExactly(new UUID(1, 2), new UUID(1, 1));
        assertThat(outcomes).extracting(Draw.Outcome::served).containsExactly(true, false);
        assertThat(outcomes.get(1).because().lines().map(Text::told)).contains("“实验班”给了排在前面的 1 人").noneMatch(line -> line.contains("教师2"));
    }

    @Test
    void theMostAreServedBeforeTheDearestWishes() {
        var outcomes = new Draw(List.of(LAB, READING), List.of(asked(1, 1, 0, LAB, READING), asked(2, 0, 0, LAB)), "s").outcomes();

        assertThat(outcomes).allMatch(Draw.Outcome::served);
        assertThat(outcomes.get(0).rank()).isEqualTo(2);
        assertThat(outcomes.get(0).because().lines().map(Text::told)).contains("“实验班”留给了 1 人：否则他们没有一个志愿能满足");
    }

    /** Whatever is asked: nobody gets two, no class more than its seats, only what was wished, and the order of asking changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesOutWhatThereIsOnceAndTheSameForTheSameSeed(long seed) {
        var chance = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var menus = new ArrayList<Draw.Menu>();
            for (int i = 0; i < 1 + chance.nextInt(6); i++) {
                menus.add(new Draw.Menu(new UUID(0, i), "班" + i, chance.nextInt(5)));
            }
            var asked = new ArrayList<Draw.Asked>();
            for (int i = 0; i < chance.nextInt(30); i++) {
                var wishes = new ArrayList<>(menus);
                Collections.shuffle(wishes, chance);
                asked.add(asked(i, chance.nextInt(3), chance.nextInt(3), wishes.stream().limit(1 + chance.nextInt(3)).toArray(Draw.Menu[]::new)));
            }
            var outcomes = new Draw(menus, asked, "x" + round).outcomes();

            assertThat(outcomes).extracting(Draw.Outcome::person).doesNotHaveDuplicates().hasSize(asked.size());
            var taken = new HashMap<UUID, Integer>();
            outcomes.stream().filter(Draw.Outcome::served).forEach(outcome -> taken.merge(outcome.cohort(), 1, Integer::sum));
            menus.forEach(menu -> assertThat(taken.getOrDefault(menu.id(), 0)).isLessThanOrEqualTo(menu.free()));
            outcomes.stream().filter(Draw.Outcome::served).forEach(outcome -> assertThat(asked.stream().filter(each -> each.person().equals(outcome.person())).findFirst().orElseThrow().wishes().get(outcome.rank() - 1)).isEqualTo(outcome.cohort()));
            var mixed = new ArrayList<>(asked);
            Collections.shuffle(mixed, chance);
            assertThat(new Draw(menus, mixed, "x" + round).outcomes()).isEqualTo(outcomes);
        }
    }
}
