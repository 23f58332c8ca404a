package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Takes a certificate back, or puts a corrected one in its place. Neither is undone: what was said in public stays on record. */
@Component
@Transactional
class Withdrawing {
    private final JdbcClient jdbc;
    private final CertificateRegister register;
    private final Series series;
    private final Audit audit;
    private final Clock clock;

    Withdrawing(JdbcClient jdbc, CertificateRegister register, Series series, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.series = series;
        this.audit = audit;
        this.clock = clock;
    }

    void revoke(UUID id, Issued.Category category, String reason, Viewer viewer) {
        series.oneAtATime(viewer.wall());
        var certificate = register.own(id, viewer);
        mustHold(certificate);
        if (reason.isBlank()) {
            throw new Rejected("请写明撤销的原因,会留在记录里");
        }
        jdbc.sql("update document.certificate set revoked_at = :now, revoked_by = :me, revoked_category = :category, revoked_reason = :reason where id = :id")
                .param("now", now()).param("me", viewer.person().value()).param("category", category.name()).param("reason", reason.strip()).param("id", id).update();
        audit.note(viewer, "撤销证书", "certificate:" + id, kept("{0}:{1}", certificate.number(), reason.strip()));
    }

    /** The new one has a number of its own, says what the old one said but for what was wrong, and stands under the template's latest edition. */
    UUID replace(UUID id, Correction correction, Viewer viewer) {
        series.oneAtATime(viewer.wall());
        var old = register.own(id, viewer);
        mustHold(old);
        correction.check();
        var rule = jdbc.sql("select t.edition, e.rule, e.word from document.certificate_template t join document.certificate_edition e on e.template_id = t.id and e.edition = t.edition where t.id = :id")
                .param("id", old.templateId()).query(Latest.class).single();
        var today = Times.day(clock.instant());
        var marks = series.next(old.wall(), new NumberRule(rule.rule(), rule.word()), today.getYear(), 1).getFirst();
        var fresh = Id.next();
        jdbc.sql("update document.certificate set replaced_at = :now where id = :id").param("now", now()).param("id", id).update();
        jdbc.sql("""
                insert into document.certificate (id, wall, walls, number, code, token, salt, status_place, template_id, edition, kind, run_id, occasion, issuing_unit, holder, person_id, name, unit_id,
                       unit_name, title, held_on, hours, role, issued_on, issued_by, issued_at, replaces)
                select :fresh, wall, walls, :number, :code, :token, :salt, :place, template_id, :edition, kind, run_id, occasion, issuing_unit, holder, person_id, :name, unit_id,
                       :unit, :title, held_on, hours, :role, :today, :me, :now, id from document.certificate where id = :id
                """)
                .param("fresh", fresh).param("number", marks.number()).param("code", marks.code()).param("token", marks.token()).param("salt", marks.salt()).param("place", marks.place())
                .param("edition", rule.edition()).param("name", correction.name().strip()).param("unit", correction.unitName().strip()).param("title", correction.title().strip())
                .param("role", correction.role().strip()).param("today", today).param("me", viewer.person().value()).param("now", now()).param("id", id).update();
        jdbc.sql("update document.certificate set replaced_by = :fresh where id = :id").param("fresh", fresh).param("id", id).update();
        audit.note(viewer, "换发证书", "certificate:" + id, kept("{0} 换为 {1}:{2}", old.number(), marks.number(), correction.reason().strip()));
        return fresh;
    }

    record Latest(int edition, String rule, String word) {}

    private static void mustHold(Issued certificate) {
        if (certificate.revokedAt() != null) {
            throw new Rejected("这份证书已经撤销");
        }
        if (certificate.replacedAt() != null) {
            throw new Rejected("这份证书已经换发,请处理换发后的那一份");
        }
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
