package yanxun.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.support.QueryBudget;
import yanxun.support.TestMail;
import yanxun.support.TownTest;

class ChannelsScreenTest extends TownTest {
    private static final String HERE = "/administration/channels";

    @Autowired
    OutboxVerb verb;

    private UUID failed(String state) {
        var id = UUID.randomUUID();
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into notice.dispatch (id, wall, channel, person_id, digest_on, state, attempts, next_at, give_up_at, error, created_at)
                values (:id, :wall, 'EMAIL', :person, date '2026-01-01' + ((extract(epoch from clock_timestamp()) * 1000000)::bigint % 1000000)::int, :state, 3, now() + interval '1 year', now() + interval '1 year', '连不上邮件服务器:{0}' || chr(31) || 'refused', now())
                """).param("id", id).param("wall", town.district()).param("person", town.person("李老师")).param("state", state).update());
        return id;
    }

    private String state(UUID id) {
        return Scope.everywhere(() -> jdbc.sql("select state from notice.dispatch where id = :id").param("id", id).query(String.class).single());
    }

    @Test
    void theKeeperSeesWhatDidNotGoOutAndTriesAgainOrLetsItBe() {
        var first = failed("FAILED");
        var second = failed("UNSURE");
        var keeper = as("钱管理员");
        assertThat(keeper.get(HERE).body()).contains("李老师", "连不上邮件服务器:refused", "不确定是否发出", "127.0.0.1");
        assertThat(keeper.put(HERE + "/" + first + "/retry").status()).isEqualTo(303);
        assertThat(keeper.put(HERE + "/" + second + "/skip").status()).isEqualTo(303);
        assertThat(state(first)).isEqualTo("QUEUED");
        assertThat(state(second)).isEqualTo("SKIPPED");
        assertThat(keeper.put(HERE + "/" + second + "/retry").status()).isEqualTo(404);
        Scope.runEverywhere(() -> jdbc.sql("delete from notice.dispatch where id = :id").param("id", first).update());
    }

    @Test
    void nobodyElseLooksIn() {
        for (var name : List.of("李老师", "王教研员", "周主任", "张校长", "孙审计员")) {
            assertThat(as(name).get(HERE).status()).as(name).isEqualTo(403);
        }
    }

    @Test
    void aTestMailGoesOutAtOnceAndThePasswordIsNowhere() {
        var address = UUID.randomUUID() + "@feng.lai";
        var answer = as("钱管理员").post(HERE + "/test", "to", address);
        assertThat(answer.body()).contains("邮件服务器已接收");
        assertThat(TestMail.to(address)).hasSize(1);
        assertThat(as("钱管理员").with("Accept", "application/json").get(HERE).body()).contains("127.0.0.1").doesNotContain("password");
        assertThat(as("钱管理员").post(HERE + "/test", "to", "somebody@demo.example").body()).contains("这是示例地址");
    }

    @Test
    void oneRowMoreCostsNoQueryMore() {
        failed("FAILED");
        var keeper = as("钱管理员");
        var one = QueryBudget.spentBy(keeper, HERE);
        for (int i = 0; i < 20; i++) {
            failed("FAILED");
        }
        assertThat(QueryBudget.spentBy(keeper, HERE)).isEqualTo(one);
    }

    @Test
    void theVerbTellsEachChannelInItsOwnLine() {
        var out = new ByteArrayOutputStream();
        failed("FAILED");
        assertThat(Scope.within(town.district(), () -> verb.run(List.of("--json"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))).isZero();
        var told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.get("mailServer").asBoolean()).isTrue();
        assertThat(told.get("channels").get(0).propertyNames()).containsExactly("channel", "queued", "sending", "sent", "failed", "skipped", "unsure", "oldestQueuedAt", "lastSentAt");
        assertThat(told.get("channels").get(0).get("failed").asInt()).isEqualTo(1);
        assertThat(told.get("channels").get(2).get("channel").asString()).isEqualTo("ROBOT");
    }
}
