package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.kept;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** What a claimant does: write down, mend, hand in, withdraw, appeal. */
@Component
@Transactional
class Claiming {
    private final JdbcClient jdbc;
    private final Claims claims;
    private final Judges judges;
    private final Suspicions suspicions;
    private final Rates rates;

    Claiming(JdbcClient jdbc, Claims claims, Judges judges, Suspicions suspicions, Rates rates) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.judges = judges;
        this.suspicions = suspicions;
        this.rates = rates;
    }

    /** Whose hours they are to be, and with which list they came. */
    record Owner(UUID person, UUID unit, UUID wall, @org.jspecify.annotations.Nullable UUID group) {}

    /** Sent twice is written down once. */
    void write(UUID id, ClaimForm form, Viewer viewer) {
        write(id, form, new Owner(viewer.person().value(), viewer.unit(), viewer.wall(), null), viewer);
    }

    void write(UUID id, ClaimForm form, Owner owner, Viewer viewer) {
        var written = filled(jdbc.sql("""
                insert into credit.claim (id, wall, person_id, unit_id, title, organiser, level, category, form, role, result, from_on, to_on, quantity, certificate, certificate_key, remark, state, group_id, made_by, made_at)
                values (:id, :wall, :person, :unit, :title, :organiser, :level, :category, :form, :role, :result, :from, :to, :quantity, :certificate, :key, :remark, 'DRAFT', :group, :me, :now)
                on conflict (id) do nothing
                """), form).param("id", id).param("wall", owner.wall()).param("person", owner.person()).param("unit", owner.unit()).param("group", owner.group(), java.sql.Types.OTHER)
                .param("me", viewer.person().value()).param("now", claims.now()).update();
        if (written > 0) {
            claims.note(id, viewer, "填写", "");
        } else {
            claims.claim(id, viewer).bench().asClaimant();
        }
    }

    void mend(UUID id, ClaimForm form, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asClaimant();
        claim.state().allowMending();
        claim.unchangedSince(form.version());
        filled(jdbc.sql("""
                update credit.claim set version = version + 1, title = :title, organiser = :organiser, level = :level, category = :category, form = :form, role = :role, result = :result, from_on = :from,
                       to_on = :to, quantity = :quantity, certificate = :certificate, certificate_key = :key, remark = :remark where id = :id
                """), form).param("id", id).update();
        claims.note(id, viewer, "修改", "");
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, ClaimForm form) {
        return statement.param("title", ClaimForm.text(form.title())).param("organiser", ClaimForm.text(form.organiser())).param("level", form.level()).param("category", ClaimForm.text(form.category()))
                .param("form", form.form()).param("role", form.role()).param("result", ClaimForm.text(form.result())).param("from", form.from()).param("to", form.to()).param("quantity", form.quantity())
                .param("certificate", ClaimForm.text(form.certificate())).param("key", Likeness.bare(ClaimForm.text(form.certificate()))).param("remark", ClaimForm.text(form.remark()));
    }

    /** What certainly is there already is not handed in a second time; of what only looks like it the judges are told. */
    void handIn(UUID id, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asClaimant();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('claims ' || :person, 0))").param("person", claim.person().toString()).query().singleRow();
        var state = claim.state().handIn(judges.goesStraight(claim.person(), claim.unit()));
        if (jdbc.sql("select not exists (select from credit.evidence where claim_id = :id)").param("id", id).query(Boolean.class).single()) {
            throw new Rejected("请先上传证明材料(证书、通知或照片),再提交");
        }
        suspicions.of(id).stream().filter(Suspicion::certain).findFirst().ifPresent(same -> {
            throw new Rejected("不能重复申报:{0}", same.sentence(false));
        });
        if (rates.convert(claim.wall(), claim.person(), claim.reckoned(), claim.to(), id).isNothing()) {
            throw new Rejected("按本区的折算办法,这份申报没有可认定的学时:{0}", rates.convert(claim.wall(), claim.person(), claim.reckoned(), claim.to(), id).sentence());
        }
        claims.move(claim, state, "");
        jdbc.sql("update credit.claim set handed_in_at = :now, straight = :straight, endorsed_by = null where id = :id").param("now", claims.now()).param("straight", state == ClaimLife.ENDORSED).param("id", id).update();
        claims.note(id, viewer, "提交", state == ClaimLife.ENDORSED ? kept("直接报区级认定") : "");
        judges.renew(claim.unit(), claim.wall());
    }

    void withdraw(UUID id, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asClaimant();
        claims.move(claim, claim.state().withdraw(), "");
        claims.note(id, viewer, "撤回", "");
        judges.renew(claim.unit(), claim.wall());
    }

    void appeal(UUID id, String reason, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asSelf();
        var before = jdbc.sql("select appeal <> '' from credit.claim where id = :id").param("id", id).query(Boolean.class).optional().orElseThrow(NotFound::new);
        claims.move(claim, claim.state().appeal(reason, before), "");
        jdbc.sql("update credit.claim set appeal = :appeal, refused_by = decided_by, decided_by = null where id = :id").param("appeal", Objects.requireNonNull(reason).strip()).param("id", id).update();
        claims.note(id, viewer, "申请复核", reason.strip());
        judges.renew(claim.unit(), claim.wall());
    }
}
