package yanxun.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.platform.i18n.Text.kept;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.notice.Announcement;
import yanxun.notice.Groups;
import yanxun.notice.channel.Forwarding;
import yanxun.platform.access.Scope;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;
import yanxun.platform.web.PublicAddress;
import yanxun.support.TownTest;

/** Robots set up by people, and what they say to a server that answers as the makers' do. */
class RobotScreenTest extends TownTest {
    private static final String WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcdef12-secret-9876";

    @Autowired
    Groups groups;

    @Autowired
    Forwarding forwarding;

    @Autowired
    RobotCall call;

    @Autowired
    RobotCarrier.RobotDoor door;

    @Autowired
    PublicAddress address;

    @Autowired
    Clock clock;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI().getQuery() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (answer.isEmpty()) {
                exchange.close();
            } else {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                var body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.startsWith("{") ? 200 : 302, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void fallSilent() {
        server.stop(0);
    }

    private RobotCarrier carrier() {
        return new RobotCarrier(jdbc, call, new RobotCarrier.RobotDoor(door.vault(), RobotHosts.of("http://127.0.0.1:" + server.getAddress().getPort())), address, clock);
    }

    private UUID robot(UUID unit, String secret) {
        var id = UUID.randomUUID();
        Scope.runEverywhere(() -> jdbc.sql("insert into notice.robot (id, wall, unit_id, kind, name, host, tail, url, secret, created_by, created_at) values (:id, :wall, :unit, 'DINGTALK', '教研群', '127.0.0.1', '5678', :url, :secret, :id, now())")
                .param("id", id).param("wall", town.district()).param("unit", unit).param("url", door.lock("http://127.0.0.1:" + server.getAddress().getPort() + "/robot/send?access_token=12345678", id))
                .param("secret", door.lock(secret, id)).update());
        return id;
    }

    private void announce(int number, UUID unit) {
        Scope.runWithin(town.district(), () -> groups.announce(new Announcement(town.district(), "notice:" + number + ":" + town.district(), kept("新公文:{0}", "第" + number + "号"), "", "/documents/" + number), List.of(unit)));
    }

    private static Instant morning() {
        return Instant.now().atZone(Times.ZONE).plusHours(14).toLocalDate().atTime(10, 0).atZone(Times.ZONE).toInstant();
    }

    private void round(Instant at) {
        ShiftingClock.at(at, () -> Scope.runWithin(town.district(), () -> forwarding.all(carrier())));
    }

    private List<String> states() {
        return Scope.within(town.district(), () -> jdbc.sql("select state from notice.dispatch where wall = :wall").param("wall", town.district()).query(String.class).list());
    }

    @Test
    void aGroupHearsOnceOfItsOwnUnitsNotices() {
        robot(town.bureau(), "SEC1");
        announce(1, town.bureau());
        announce(1, town.bureau());
        announce(2, town.school());
        round(morning());
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).contains("access_token=12345678", "timestamp=", "sign=", "新公文\uff1a第1号", "https://yanxun.test/documents/1");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aRobotSpeaksNoMoreOftenThanItsMakerAllows() {
        robot(town.bureau(), "SEC1");
        for (int i = 0; i < 25; i++) {
            announce(i, town.bureau());
        }
        round(morning());
        assertThat(heard).hasSize(10);
        round(morning().plusSeconds(30));
        assertThat(heard).hasSize(10);
        round(morning().plusSeconds(61));
        assertThat(heard).hasSize(20);
        round(morning().plusSeconds(122));
        assertThat(heard).hasSize(25);
    }

    @Test
    void whenTheAnswerIsLostNothingIsSaidAgain() {
        robot(town.bureau(), "SEC1");
        announce(1, town.bureau());
        answer = "";
        round(morning());
        assertThat(states()).containsExactly("UNSURE");
        var times = heard.size();
        round(morning().plusSeconds(7_200));
        assertThat(heard).hasSize(times);
    }

    @Test
    void aRefusalIsToldAndARedirectIsNotFollowed() {
        robot(town.bureau(), "SEC1");
        announce(1, town.bureau());
        answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        round(morning());
        announce(2, town.bureau());
        answer = "elsewhere";
        round(morning().plusSeconds(61));
        announce(3, town.bureau());
        answer = "{\"errcode\":130101,\"errmsg\":\"send too fast\"}";
        round(morning().plusSeconds(122));
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "FAILED", "QUEUED");
        assertThat(as("周主任").get("/robots").body()).contains("2 条没有发出");
    }

    @Test
    void aPrincipalSetsUpARobotWhoseAddressIsNeverShownAgain() {
        var principal = as("张校长");
        var id = UUID.randomUUID().toString();
        assertThat(principal.post("/robots", "id", id, "unit", town.school().toString(), "kind", "WECOM", "name", "实小教师群", "url", WECOM, "secret", "").status()).isEqualTo(303);
        assertThat(principal.post("/robots", "id", id, "unit", town.school().toString(), "kind", "WECOM", "name", "实小教师群", "url", WECOM, "secret", "").status()).as("sent twice is once").isEqualTo(303);
        var page = principal.get("/robots").body();
        assertThat(page).contains("实小教师群", "…9876").doesNotContain("abcdef12-secret");
        assertThat(principal.with("Accept", "application/json").get("/robots").body()).doesNotContain("abcdef12-secret");
        assertThat(Scope.everywhere(() -> jdbc.sql("select encode(url, 'escape') from notice.robot where id = :id").param("id", UUID.fromString(id)).query(String.class).single())).doesNotContain("secret");
        assertThat(principal.delete("/robots/" + id).status()).isEqualTo(303);
        assertThat(principal.get("/robots").body()).doesNotContain("实小教师群");
    }

    @Test
    void aHostileAddressIsRefusedAndNotRepeatedOnThePage() {
        var answer = as("张校长").post("/robots", "id", UUID.randomUUID().toString(), "unit", town.school().toString(), "kind", "WECOM", "name", "群", "url", "https://169.254.169.254/cgi-bin/webhook/send?key=12345678");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("地址必须以 https://qyapi.weixin.qq.com").doesNotContain("169.254");
    }

    @Test
    void nobodySetsUpRobotsForOthersAndTheRestDoNotAtAll() {
        assertThat(as("李老师").get("/robots").status()).isEqualTo(403);
        assertThat(as("王教研员").get("/robots").status()).isEqualTo(403);
        var id = robot(town.bureau(), "SEC1");
        assertThat(as("张校长").post("/robots", "id", UUID.randomUUID().toString(), "unit", town.bureau().toString(), "kind", "WECOM", "name", "群", "url", WECOM).status()).isEqualTo(404);
        assertThat(as("张校长").delete("/robots/" + id).status()).isEqualTo(404);
        assertThat(as("张校长").put("/robots/" + id + "/trial").status()).isEqualTo(404);
        assertThat(as("周主任").get("/robots").body()).contains("教研群");
    }
}
