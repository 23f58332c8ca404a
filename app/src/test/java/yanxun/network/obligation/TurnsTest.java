package yanxun.network.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose turn it is to host. */
class TurnsTest {
    static final UUID A = new UUID(0, 1);
    static final UUID B = new UUID(0, 2);
    static final UUID C = new UUID(0, 3);

    final List<Turns.Taken> taken = new ArrayList<>();

    @Test
    void atFirstTheListDecides() {
        assertThat(turns(B, A, C).queue()).containsExactly(B, A, C);
        assertThat(turns().next()).isEmpty();
    }

    @Test
    void turnsGoRoundTheList() {
        hosted(A, 1);
        assertThat(turns(A, B, C).queue()).containsExactly(B, C, A);
        hosted(B, 2);
        hosted(C, 3);
        assertThat(turns(A, B, C).queue()).containsExactly(A, B, C);
        hosted(A, 4);
        assertThat(turns(A, B, C).next()).contains(B);
    }

    @Test
    void whoStandsInGoesToTheEndAndTheOtherStaysNext() {
        hosted(A, 1);
        hosted(C, 2);
        assertThat(turns(A, B, C).queue()).containsExactly(B, A, C);
    }

    @Test
    void aSkippedTurnCountsAsHostedThatDayButNotAsHosting() {
        hosted(A, 1);
        taken.add(new Turns.Taken(B, LocalDate.of(2027, 3, 5), null, "校舍维修"));
        var turns = turns(A, B, C);
        assertThat(turns.queue()).containsExactly(C, A, B);
        assertThat(turns.hosted(B)).isZero();
        assertThat(turns.last().get(B).reason()).isEqualTo("校舍维修");
    }

    @Test
    void whoLeftHasNoTurnAndWhoJoinsComesNext() {
        hosted(A, 1);
        hosted(B, 2);
        assertThat(turns(A, C).queue()).containsExactly(C, A);
    }

    @Test
    void onlyTheLastHostingMatters() {
        hosted(A, 9);
        hosted(A, 1);
        hosted(B, 5);
        assertThat(turns(A, B).next()).contains(B);
        assertThat(turns(A, B).hosted(A)).isEqualTo(2);
    }

    private void hosted(UUID unit, int day) {
        taken.add(new Turns.Taken(unit, LocalDate.of(2027, 3, day), UUID.randomUUID(), null));
    }

    private Turns turns(UUID... order) {
        return new Turns(List.of(order), taken);
    }
}
