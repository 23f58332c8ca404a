package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** What the school and then the district say to a claim. */
@Component
@Transactional
class JudgingClaims {
    private final JdbcClient jdbc;
    private final Claims claims;
    private final Judges judges;
    private final Rates rates;
    private final ApplicationEventPublisher events;

    JudgingClaims(JdbcClient jdbc, Claims claims, Judges judges, Rates rates, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.judges = judges;
        this.rates = rates;
        this.events = events;
    }

    /** All or none: a list looked through is agreed to as it was seen. */
    void endorse(List<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            throw new Rejected("请先勾选要办理的申报");
        }
        ids.stream().distinct().sorted().forEach(id -> endorse(id, viewer));
    }

    void endorse(UUID id, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asSchool();
        claims.move(claim, claim.state().endorse(), "");
        jdbc.sql("update credit.claim set endorsed_by = :me where id = :id").param("me", viewer.person().value()).param("id", id).update();
        claims.note(id, viewer, "学校审核通过", "");
        judges.renew(claim.unit(), claim.wall());
    }

    void sendBack(UUID id, String reason, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        judged(claim);
        claims.move(claim, claim.state().sendBack(reason), reason);
        claims.note(id, viewer, "退回", reason.strip());
        judges.tell(claim.person(), claim.wall(), id, claim.version(), kept("学时申报被退回:{0}", claim.title()), reason.strip());
        judges.renew(claim.unit(), claim.wall());
    }

    private static void judged(Claims.Claimed claim) {
        if (claim.state() == ClaimLife.HANDED_IN) {
            claim.bench().asSchool();
        } else {
            claim.bench().asDistrict();
        }
    }

    /** @param fewer hours than the rates give, with the reason; never more */
    void accept(UUID id, @Nullable BigDecimal fewer, String reason, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        reviewed(claim);
        var state = claim.state().accept();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('claims ' || :person, 0))").param("person", claim.person().toString()).query().singleRow();
        var conversion = rates.convert(claim.wall(), claim.person(), claim.reckoned(), claim.to(), id);
        var hours = granted(conversion, fewer, reason);
        claims.move(claim, state, "");
        jdbc.sql("update credit.claim set hours = :hours, reckoning = :reckoning, decided_by = :me, decided_at = :now where id = :id")
                .param("hours", hours).param("reckoning", hours.compareTo(conversion.hours()) == 0 ? conversion.kept() : conversion.kept() + "\n" + kept("认定 {0} 学时:{1}", Text.number(hours), reason.strip()))
                .param("me", viewer.person().value()).param("now", claims.now()).param("id", id).update();
        claims.note(id, viewer, "认定", kept("{0} 学时", Text.number(hours)));
        judges.tell(claim.person(), claim.wall(), id, claim.version(), kept("学时申报已认定:{0}", claim.title()), kept("{0} 学时,随后自动入账", Text.number(hours)));
        judges.renew(claim.unit(), claim.wall());
        events.publishEvent(new ClaimSettled(id, claim.wall(), ""));
    }

    private static BigDecimal granted(Conversion conversion, @Nullable BigDecimal fewer, String reason) {
        if (conversion.isNothing()) {
            throw new Rejected("按本区的折算办法,这份申报没有可认定的学时:{0}", conversion.sentence());
        }
        if (fewer == null || fewer.compareTo(conversion.hours()) == 0) {
            return conversion.hours();
        }
        if (fewer.signum() <= 0 || fewer.compareTo(conversion.hours()) > 0 || fewer.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            throw new Rejected("认定的学时以 0.5 为单位,不能超过折算所得的 {0} 学时", Text.number(conversion.hours()));
        }
        if (reason.isBlank()) {
            throw new Rejected("少于折算学时的,请写明原因");
        }
        return fewer;
    }

    void refuse(UUID id, String reason, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        reviewed(claim);
        var last = claim.state() == ClaimLife.APPEALED;
        claims.move(claim, claim.state().refuse(reason), reason);
        jdbc.sql("update credit.claim set decided_by = :me, decided_at = :now where id = :id").param("me", viewer.person().value()).param("now", claims.now()).param("id", id).update();
        claims.note(id, viewer, last ? "复核后维持不予认定" : "不予认定", reason.strip());
        judges.tell(claim.person(), claim.wall(), id, claim.version(), last ? kept("复核结论:维持不予认定:{0}", claim.title()) : kept("学时申报不予认定:{0}", claim.title()),
                last ? reason.strip() : kept("{0}。如有异议,可以申请一次复核,由另一位同志办理", reason.strip()));
        judges.renew(claim.unit(), claim.wall());
    }

    private static void reviewed(Claims.Claimed claim) {
        if (claim.state() == ClaimLife.APPEALED) {
            claim.bench().asReviewer();
        } else {
            claim.bench().asDistrict();
        }
    }

    /** What turned out false is taken back from the ledger, with the reason. */
    void voided(UUID id, String reason, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asDistrict();
        claims.move(claim, claim.state().voided(reason), reason);
        claims.note(id, viewer, "抽查不实,撤销", reason.strip());
        judges.tell(claim.person(), claim.wall(), id, claim.version(), kept("学时申报经抽查撤销:{0}", claim.title()), reason.strip());
        events.publishEvent(new ClaimSettled(id, claim.wall(), kept("抽查不实:{0}", reason.strip())));
    }
}
