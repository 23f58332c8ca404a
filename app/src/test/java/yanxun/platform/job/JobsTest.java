package yanxun.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.support.TownTest;

/** Work in the background is begun once and always comes to an end. */
class JobsTest extends TownTest {
    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void handedInTwiceAtOnceItIsOne() {
        var argument = "wait " + UUID.randomUUID();
        var ids = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> Scope.<UUID>within(town.district(), () -> transaction.execute(_ -> jobs.submit(town.district(), null, "odd", "x", argument))), task -> Thread.ofVirtual().start(task)))
                .toList().stream().map(CompletableFuture::join).distinct().toList();
        assertThat(ids).hasSize(1);
        eventually(() -> assertThat(state(ids.getFirst())).isEqualTo("DONE"));
        assertThat(Scope.<UUID>within(town.district(), () -> transaction.execute(_ -> jobs.submit(town.district(), null, "odd", "x", argument)))).as("once it has ended, it may be asked for again").isNotEqualTo(ids.getFirst());
    }

    @Test
    void whatDiesOfAnErrorHasFailedAndIsNotBegunForEver() {
        var id = Scope.<UUID>within(town.district(), () -> transaction.execute(_ -> jobs.submit(town.district(), null, "odd", "x", "error " + UUID.randomUUID())));
        eventually(() -> assertThat(state(id)).isEqualTo("FAILED"));
        assertThat(Scope.<String>everywhere(() -> jdbc.sql("select result from platform.job where id = :id").param("id", id).query(String.class).single())).contains("任务出错");
    }

    private String state(UUID id) {
        return Scope.everywhere(() -> jdbc.sql("select state from platform.job where id = :id").param("id", id).query(String.class).single());
    }
}
