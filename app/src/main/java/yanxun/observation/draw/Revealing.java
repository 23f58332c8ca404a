package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.kept;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.methods.draw.Draw;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Vault;
import yanxun.platform.error.Rejected;

/** Opens the seed, draws, and arranges the lessons drawn. Done twice it is done once. */
@Component
@Transactional
class Revealing {
    private final JdbcClient jdbc;
    private final Draws draws;
    private final Vault vault;
    private final Appointing appointing;
    private final Chronicle chronicle;
    private final Clock clock;

    Revealing(JdbcClient jdbc, Draws draws, Vault vault, Appointing appointing, Chronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.vault = vault;
        this.appointing = appointing;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    void reveal(UUID id, String beacon, Viewer viewer) {
        var draw = draws.conducted(id, viewer);
        if (draw.isRevealed()) {
            return;
        } else if (!draw.isSealed()) {
            throw new Rejected(draw.isAbandoned() ? "这次抽签已经作废" : "请先公布承诺,再公开种子");
        }
        var announced = !Draws.rules(draw).beacon().isEmpty();
        if (announced && (beacon.isBlank() || beacon.strip().length() > 80)) {
            throw new Rejected("请填写约定的公开数,不超过 80 字");
        }
        open(draw, announced ? beacon.strip() : null, viewer);
        var revealed = draws.seen(id, viewer);
        int ordinal = 0;
        for (var selection : Draw.of(draws.frame(revealed), Objects.requireNonNull(revealed.seed()), revealed.beacon())) {
            for (var ticket : selection.chosen()) {
                jdbc.sql("update observation.draw_candidate set state = 'CHOSEN', ordinal = :ordinal where draw_id = :draw and key = :key").param("ordinal", ++ordinal).param("draw", id).param("key", ticket.key()).update();
            }
        }
        int arranged = appointing.all(revealed, viewer);
        chronicle.note(viewer, "公开种子", id, draw.wall(), kept("抽中 {0} 个,安排 {1} 节课", ordinal, arranged));
    }

    private void open(DrawFacts draw, @Nullable String beacon, Viewer viewer) {
        var sealed = jdbc.sql("select sealed from observation.draw where id = :id").param("id", draw.id()).query(byte[].class).single();
        var parts = new String(vault.open(sealed, Committing.owner(draw.id())).orElseThrow(() -> new Rejected("种子是用另一把钥匙锁的(vault.key 或 YANXUN_SECRET 换过),打不开;请把钥匙换回来,或作废后另抽")), StandardCharsets.UTF_8).split("/");
        jdbc.sql("update observation.draw set version = version + 1, seed = :seed, salt = :salt, beacon = :beacon, revealed_by = :me, revealed_at = :now where id = :id").param("seed", parts[0]).param("salt", parts[1])
                .param("beacon", beacon, Types.VARCHAR).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", draw.id()).update();
    }
}
