package yanxun.observation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.observation.draw.Rounds.Observer;
import yanxun.observation.draw.Rounds.Seat;

/** Who observes which lesson. */
class RoundsTest {
    static final UUID HERE = new UUID(1, 1);
    static final UUID THERE = new UUID(1, 2);
    static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    static final Observer ONE = new Observer(new UUID(0, 1), "1", new UUID(1, 9));
    static final Observer TWO = new Observer(new UUID(0, 2), "2", new UUID(1, 9));
    static final Observer LOCAL = new Observer(new UUID(0, 3), "3", HERE);

    @Test
    void everybodyGetsTheSameInTurn() {
        var rounds = new Rounds(List.of(ONE, TWO), false);
        assertThat(List.of(rounds.next(seat(HERE, 1), 1), rounds.next(seat(HERE, 2), 1), rounds.next(seat(HERE, 3), 1), rounds.next(seat(HERE, 4), 1))).containsExactly(List.of(ONE), List.of(TWO), List.of(ONE), List.of(TWO));
    }

    @Test
    void nobodyObservesInTheOwnSchoolUnlessItIsTheSchoolsDraw() {
        assertThat(new Rounds(List.of(LOCAL), false).next(seat(HERE, 1), 1)).isEmpty();
        assertThat(new Rounds(List.of(LOCAL), false).next(seat(THERE, 1), 1)).containsExactly(LOCAL);
        assertThat(new Rounds(List.of(LOCAL), true).next(seat(HERE, 1), 1)).containsExactly(LOCAL);
        assertThat(new Rounds(List.of(LOCAL), true).next(new Seat(LOCAL.id(), HERE, DAY, 1), 1)).as("the own lesson").isEmpty();
    }

    @Test
    void nobodyIsInTwoLessonsAtOnce() {
        var rounds = new Rounds(List.of(ONE, TWO), false);
        assertThat(rounds.next(seat(HERE, 1), 2)).containsExactly(ONE, TWO);
        assertThat(rounds.next(seat(THERE, 1), 1)).isEmpty();
        assertThat(rounds.next(seat(THERE, 2), 1)).containsExactly(ONE);
        assertThat(rounds.next(new Seat(new UUID(5, 5), THERE, null, null), 1)).as("at an hour yet to be found").containsExactly(TWO);
    }

    @Test
    void whatSomebodyHasAlreadyCounts() {
        var rounds = new Rounds(List.of(ONE, TWO), false);
        rounds.takes(ONE.id(), DAY, 1);
        assertThat(rounds.next(seat(HERE, 1), 1)).containsExactly(TWO);
        rounds.takes(TWO.id(), DAY, 2);
        assertThat(rounds.next(seat(HERE, 3), 1)).as("the fewest").containsExactly(ONE);
    }

    private static Seat seat(UUID unit, int period) {
        return new Seat(UUID.randomUUID(), unit, DAY, period);
    }
}
