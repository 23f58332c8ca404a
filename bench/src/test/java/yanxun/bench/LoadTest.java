package yanxun.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void everyNumberIsDoneOnceHoweverManyConnections() throws Exception {
        var seen = new AtomicInteger[1_000];
        java.util.Arrays.setAll(seen, _ -> new AtomicInteger());
        var outcome = Load.of(seen.length, 16, _ -> number -> seen[number].incrementAndGet() > 0);
        assertThat(outcome.done()).isEqualTo(1_000);
        assertThat(outcome.failed()).isZero();
        assertThat(seen).allMatch(times -> times.get() == 1);
    }

    @Test
    void whatDidNotSucceedIsCountedAsFailedAndNotAsDone() throws Exception {
        var outcome = Load.of(100, 4, _ -> number -> number % 4 != 0);
        assertThat(outcome.done()).isEqualTo(75);
        assertThat(outcome.failed()).isEqualTo(25);
    }

    @Test
    void aBrokenConnectionIsAFailureAndTheOthersCarryOn() throws Exception {
        var outcome = Load.of(50, 2, new Load.Connections() {
            private final AtomicInteger opened = new AtomicInteger();

            @Override
            public Load.Work open(Load.Closing closing) {
                if (opened.getAndIncrement() == 0) {
                    throw new IllegalStateException("broken");
                }
                return _ -> true;
            }
        });
        assertThat(outcome.done()).isEqualTo(50);
        assertThat(outcome.failed()).isEqualTo(1);
    }

    @Test
    void lastingEndsInTimeAndClosesWhatWasOpened() throws Exception {
        var open = new AtomicInteger();
        var outcome = Load.lasting(0.3, 3, closing -> {
            open.incrementAndGet();
            closing.later(open::decrementAndGet);
            return _ -> {
                Thread.sleep(5);
                return true;
            };
        });
        assertThat(outcome.seconds()).isBetween(0.29, 2.0);
        assertThat(outcome.p99()).isGreaterThanOrEqualTo(5);
        assertThat(open).hasValue(0);
    }
}
