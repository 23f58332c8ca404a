package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;

/** 抽查: draws claims by lot and keeps what the checker found at the original. What is false is taken back from the ledger. */
@Component
@Transactional
class SpotChecks {
    private final JdbcClient jdbc;
    private final JudgingClaims judging;
    private final Audit audit;
    private final Clock clock;

    SpotChecks(JdbcClient jdbc, JudgingClaims judging, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.judging = judging;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sent twice is drawn once. */
    void draw(UUID id, CheckForm form, Viewer viewer) {
        var wall = district(viewer);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('checks ' || :wall, 0))").param("wall", wall.toString()).query().singleRow();
        var claims = candidates(wall, form.from(), form.to());
        if (claims.isEmpty()) {
            throw new Rejected("这段时间里没有已认定的申报可以抽查");
        }
        var fresh = jdbc.sql("""
                insert into credit.spot_check (id, wall, title, from_on, to_on, percent, seed, candidates, digest, drawn_by, drawn_at)
                values (:id, :wall, :title, :from, :to, :percent, :seed, :candidates, :digest, :me, :now) on conflict (id) do nothing
                """).param("id", id).param("wall", wall).param("title", ClaimForm.text(form.title())).param("from", form.from()).param("to", form.to()).param("percent", form.percent())
                .param("seed", ClaimForm.text(form.seed())).param("candidates", claims.size()).param("digest", Draw.digest(claims)).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            var drawn = Draw.of(claims, ClaimForm.text(form.seed()), java.util.Objects.requireNonNull(form.percent()));
            jdbc.sql("insert into credit.checked_claim (check_id, claim_id, wall, ordinal) select :id, claim, :wall, place from unnest(:drawn::uuid[]) with ordinality as drawn(claim, place)")
                    .param("id", id).param("wall", wall).param("drawn", drawn.toArray(UUID[]::new)).update();
            audit.note(viewer, "抽取申报", "spot-check:" + id, kept("{0}:{1} 份中抽取 {2} 份", ClaimForm.text(form.title()), claims.size(), drawn.size()));
        }
    }

    /** Claims accepted in that time, whatever became of them since, in the order of their ids. */
    private List<UUID> candidates(UUID wall, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                select id from credit.claim where wall = :wall and state in ('ACCEPTED', 'POSTED') and decided_at::date between :from and :to order by id
                """).param("wall", wall).param("from", from).param("to", to).query(UUID.class).list();
    }

    record Drawn(UUID person, @Nullable UUID decidedBy, @Nullable String finding) {}

    /** Looked at by somebody who neither claimed nor accepted it. */
    void find(UUID check, UUID claim, boolean genuine, String note, Viewer viewer) {
        district(viewer);
        var drawn = jdbc.sql("""
                select c.person_id as person, c.decided_by, k.finding from credit.checked_claim k join credit.claim c on c.id = k.claim_id where k.check_id = :check and k.claim_id = :claim and k.wall = :wall for update of k
                """).param("check", check).param("claim", claim).param("wall", viewer.wall()).query(Drawn.class).optional().orElseThrow(NotFound::new);
        if (drawn.finding() != null) {
            throw new Rejected("这一份已经查过了");
        }
        if (viewer.person().value().equals(drawn.person()) || viewer.person().value().equals(drawn.decidedBy())) {
            throw new Rejected("本人申报的、本人认定的,由另一位同志抽查");
        }
        if (!genuine && note.isBlank()) {
            throw new Rejected("请写明哪里不实,会随冲正留在学时明细里");
        }
        jdbc.sql("update credit.checked_claim set finding = :finding, note = :note, checked_by = :me, checked_at = :now where check_id = :check and claim_id = :claim")
                .param("finding", genuine ? "GENUINE" : "FALSE").param("note", note.strip()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("check", check).param("claim", claim).update();
        if (!genuine) {
            judging.voided(claim, note, viewer);
        }
        audit.note(viewer, genuine ? "抽查属实" : "抽查不实", "claim:" + claim, note.strip());
    }

    private static UUID district(Viewer viewer) {
        if (!List.of(viewer.districts(Permission.JUDGE_CLAIMS)).contains(viewer.wall())) {
            throw new NotYours("抽查由教研中心组织");
        }
        return viewer.wall();
    }
}
