package yanxun.platform.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Kept as long as it is true, and no longer. */
class KeptTest {
    private record Key(String what, UUID unit, UUID wall, int year) {}

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID WALL = UUID.randomUUID();

    private final Kept<Integer> kept = new Kept<>(1_000, _ -> 1);
    private final AtomicInteger reckoned = new AtomicInteger();

    @AfterEach
    void outside() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void aDistrictThatHasNotChangedIsReckonedOnce() {
        assertThat(ask(key(2026), 7)).isEqualTo(1);
        assertThat(ask(key(2026), 7)).isEqualTo(1);
        assertThat(ask(key(2026), 8)).as("changed").isEqualTo(2);
        assertThat(ask(key(2026), 8)).isEqualTo(2);
    }

    @Test
    void whoReadTheStampBeforeAnotherSawTheChangeGetsTheNewerValue() {
        assertThat(ask(key(2026), 9)).isEqualTo(1);
        assertThat(ask(key(2026), 8)).isEqualTo(1);
        assertThat(ask(key(2026), 9)).isEqualTo(1);
    }

    @Test
    void eachYearUnitDistrictAndFigureIsItsOwn() {
        assertThat(ask(key(2026), 1)).isEqualTo(1);
        assertThat(ask(key(2025), 1)).isEqualTo(2);
        assertThat(ask(new Key("hours", UNIT, WALL, (2026)), 1)).isEqualTo(3);
        assertThat(ask(new Key("activities", UUID.randomUUID(), WALL, (2026)), 1)).isEqualTo(4);
        assertThat(ask(new Key("activities", UNIT, UUID.randomUUID(), (2026)), 1)).isEqualTo(5);
        assertThat(ask(key(2026), 1)).isEqualTo(1);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> kept.get(key(2026), 1, () -> {
            throw new IllegalStateException("the database is gone");
        })).hasMessage("the database is gone");
        assertThat(ask(key(2026), 1)).isEqualTo(1);
    }

    @Test
    void insideATransactionNothingIsTrustedAndNothingIsKept() {
        assertThat(ask(key(2026), 1)).isEqualTo(1);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(ask(key(2026), 1)).isEqualTo(2);
        assertThat(ask(key(2026), 5)).isEqualTo(3);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        assertThat(ask(key(2026), 1)).isEqualTo(1);
        assertThat(ask(key(2026), 5)).as("what the transaction reckoned was its own").isEqualTo(4);
    }

    @Test
    void aCrowdThatAsksAtOnceIsAnsweredByOneReckoning() throws Exception {
        var begin = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 64).mapToObj(_ -> crowd.submit(() -> {
                begin.await();
                return ask(key(2026), 3);
            })).toList();
            begin.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(reckoned).hasValue(1);
    }

    private int ask(Key key, long stamp) {
        return kept.get(key, stamp, reckoned::incrementAndGet);
    }

    private static Key key(int year) {
        return new Key("activities", UNIT, WALL, (year));
    }
}
