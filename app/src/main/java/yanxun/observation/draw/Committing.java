package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.kept;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.draw.Frame;
import yanxun.methods.draw.Lot;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Vault;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Freezes a draw: list, rules and a seed nobody has seen; published are the commitment to the seed and the digest of the list. Done twice it is done once. */
@Component
@Transactional
class Committing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AT_A_TIME = 5_000;
    private static final int SEED_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final Draws draws;
    private final Framing framing;
    private final Vault vault;
    private final Chronicle chronicle;
    private final Clock clock;

    Committing(JdbcClient jdbc, Draws draws, Framing framing, Vault vault, Chronicle chronicle, Clock clock) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.framing = framing;
        this.vault = vault;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    void commit(UUID id, Viewer viewer) {
        var draw = draws.conducted(id, viewer);
        if (draw.isDraft()) {
            var framed = framing.of(draw);
            check(draw, framed);
            keep(draw, framed.framed());
            var seed = random(SEED_BYTES);
            var salt = random(SALT_BYTES);
            publish(draw, framed, seed, salt, viewer);
            chronicle.note(viewer, "公布承诺", id, draw.wall(), kept("名单 {0} 个,回避 {1} 个,摘要 {2}", framed.framed().frame().candidates().size(), framed.framed().frame().exclusions().size(), framed.framed().frame().digest()));
        }
    }

    private void check(DrawFacts draw, Framing.Whole whole) {
        var frame = whole.framed().frame();
        if (draw.toOn().isBefore(Times.day(clock.instant()))) {
            throw new Rejected("听课的日期已经过了,请先改日期");
        } else if (!whole.framed().unknown().isEmpty()) {
            throw new Rejected("不参加抽签的人里有对不上的:{0}", Typed.told(whole.framed().unknown()));
        } else if (frame.eligible().isEmpty() || frame.strata().stream().mapToInt(Frame.Stratum::places).sum() == 0) {
            throw new Rejected("没有可抽的:请看学校有没有导入课表,日期是不是上课日,条件是不是太窄");
        } else if (frame.strata().stream().mapToInt(Frame.Stratum::places).sum() > DrawForm.MOST_CHOSEN) {
            throw new Rejected("一次最多抽 {0} 个,请减少每层的数", DrawForm.MOST_CHOSEN);
        }
    }

    private void publish(DrawFacts draw, Framing.Whole whole, String seed, String salt, Viewer viewer) {
        var frame = whole.framed().frame();
        jdbc.sql("""
                update observation.draw set version = version + 1, observers = :observers::uuid[], strata = :strata::jsonb, total = :total, candidates = :candidates, excluded = :excluded, commitment = :commitment, digest = :digest, sealed = :sealed,
                       committed_by = :me, committed_at = :now where id = :id
                """).param("observers", whole.observers().toArray(UUID[]::new)).param("strata", JsonMapper.shared().writeValueAsString(frame.strata())).param("total", whole.framed().total(), Types.INTEGER)
                .param("candidates", frame.candidates().size()).param("excluded", frame.exclusions().size()).param("commitment", Lot.commitment(seed, salt)).param("digest", frame.digest())
                .param("sealed", vault.lock((seed + "/" + salt).getBytes(StandardCharsets.UTF_8), owner(draw.id()))).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", draw.id()).update();
    }

    private void keep(DrawFacts draw, Framed framed) {
        var reasons = framed.frame().exclusions().stream().collect(Collectors.toMap(Frame.Exclusion::key, Frame.Exclusion::reason));
        var rows = new ArrayList<Map<String, Object>>();
        for (var candidate : framed.frame().candidates()) {
            var person = Objects.requireNonNull(framed.behind().get(candidate.key()));
            rows.add(Map.of("key", candidate.key(), "stratum", candidate.stratum(), "excluded", reasons.getOrDefault(candidate.key(), ""), "teacher", person.teacherId(), "unit", person.unitId(), "detail", person));
            if (rows.size() == AT_A_TIME) {
                insert(draw, rows);
            }
        }
        insert(draw, rows);
    }

    private void insert(DrawFacts draw, List<Map<String, Object>> rows) {
        jdbc.sql("""
                insert into observation.draw_candidate (draw_id, key, wall, stratum, excluded, teacher_id, unit_id, detail) select :draw, key, :wall, stratum, excluded, teacher, unit, detail
                  from jsonb_to_recordset(:rows::jsonb) as fresh(key text, stratum text, excluded text, teacher uuid, unit uuid, detail jsonb)
                """).param("draw", draw.id()).param("wall", draw.wall()).param("rows", JsonMapper.shared().writeValueAsString(rows)).update();
        rows.clear();
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** What the locked seed belongs to. */
    static String owner(UUID draw) {
        return "draw/" + draw;
    }
}
