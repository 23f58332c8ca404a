package yanxun.credit.claim;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Stale;

/** Finds a claim for somebody about to act on it, locked until the end of the transaction, and writes down what was done. */
@Component
class Claims {
    /** What {@link Bench} asks, of a claim {@code c}: parameters me, schools and districts. */
    static final String BENCH = """
            :me::uuid as viewer, c.person_id as person, c.made_by = :me as maker,
            """ + Reach.covers("c.unit_id", "schools") + """
              as school,
            c.wall = any (:districts::uuid[]) as district, c.refused_by""";

    /** Where it stands, of a claim {@code c}: what waited for a closed year is entered when the year is opened again. */
    static final String STATE = """
            case when c.state = 'ACCEPTED' and exists (select from credit.entry e where e.source_id = c.id and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id)) then 'POSTED'
                 else c.state end as state""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Claims(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A claim as whoever acts on it finds it. */
    record Claimed(UUID id, int version, UUID wall, UUID unit, String title, ClaimLife state, String form, String level, String role, String result, BigDecimal quantity, LocalDate to,
            @Nullable UUID group, UUID viewer, UUID person, boolean maker, boolean school, boolean district, @Nullable UUID refusedBy) {
        Bench bench() {
            return new Bench(viewer, person, maker, school, district, refusedBy);
        }

        Rate.Case reckoned() {
            return new Rate.Case(form, level, role, result, quantity);
        }

        void unchangedSince(@Nullable Integer seen) {
            if (seen != null && seen != version) {
                throw new Stale();
            }
        }
    }

    Claimed claim(UUID id, Viewer viewer) {
        var claimed = by(viewer, jdbc.sql("select c.id, c.version, c.wall, c.unit_id as unit, c.title, c.state, c.form, c.level, c.role, c.result, c.quantity, c.to_on as \"to\", c.group_id as \"group\", "
                + BENCH + " from credit.claim c where c.id = :id for update of c")).param("id", id).query(Claimed.class).optional().orElseThrow(NotFound::new);
        if (!claimed.bench().mayRead()) {
            throw new NotFound();
        }
        return claimed;
    }

    static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("schools", schools(viewer)).param("districts", viewer.districts(Permission.JUDGE_CLAIMS));
    }

    /** Where the viewer judges for a school; who judges for the whole district does so in the second instance only. */
    static UUID[] schools(Viewer viewer) {
        return viewer.worn().stream().filter(hat -> hat.post().may(Permission.JUDGE_CLAIMS) && hat.walls().isEmpty()).map(hat -> hat.scope()).distinct().toArray(UUID[]::new);
    }

    void move(Claimed claim, ClaimLife state, String reason) {
        jdbc.sql("update credit.claim set version = version + 1, state = :state, reason = :reason where id = :id").param("state", state.name()).param("reason", reason.strip()).param("id", claim.id()).update();
    }

    void note(UUID claim, Viewer viewer, String what, String detail) {
        jdbc.sql("insert into credit.claim_step (id, claim_id, wall, at, person_id, name, what, detail) select :step, id, wall, :now, :me, :name, :what, :detail from credit.claim where id = :id")
                .param("step", Id.next()).param("now", now()).param("me", viewer.person().value()).param("name", viewer.name()).param("what", what).param("detail", detail).param("id", claim).update();
        audit.note(viewer, what, "claim:" + claim, detail);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
