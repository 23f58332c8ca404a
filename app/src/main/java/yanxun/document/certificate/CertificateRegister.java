package yanxun.document.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds certificates: one's own, those of one's units, and, with what only the paper shows, anybody's. */
@Component
public class CertificateRegister {
    private static final String ISSUED = """
            select c.id, c.wall, c.template_id, c.edition, c.occasion, c.issuing_unit, c.kind, c.number, c.code, c.token, c.salt, c.status_place, c.person_id, c.name, c.unit_name, c.title, c.held_on, c.hours, c.role,
                   c.issued_on, c.issued_at, c.revoked_at, c.revoked_category, c.replaced_at, next.number as successor, e.title as heading, e.wording, e.issuer, e.page, e.border
              from document.certificate c join document.certificate_edition e on e.template_id = c.template_id and e.edition = c.edition
              left join document.certificate next on next.id = c.replaced_by
            """;

    private final JdbcClient jdbc;

    CertificateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The holder's own certificates, newest first. The templates of other districts are read for them. */
    List<Issued> mine(Viewer viewer) {
        return Scope.everywhere(() -> jdbc.sql(ISSUED + "where c.person_id = :me order by c.issued_on desc, c.number desc limit 500").param("me", viewer.person().value()).query(Issued.class).list());
    }

    /** For the holder, or for whoever issues in its unit's name. */
    Issued readable(UUID id, Viewer viewer) {
        return Scope.everywhere(() -> jdbc.sql(Templates.MINE + ISSUED + "where c.id = :id and (c.person_id = :me or c.issuing_unit in (select id from mine))")
                .param("id", id).param("me", viewer.person().value()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", Templates.places(viewer))
                .query(Issued.class).optional()).orElseThrow(NotFound::new);
    }

    /** For whoever issues in its unit's name. */
    Issued own(UUID id, Viewer viewer) {
        return jdbc.sql(Templates.MINE + ISSUED + "where c.id = :id and c.wall = :wall and c.issuing_unit in (select id from mine)")
                .param("id", id).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", Templates.places(viewer))
                .query(Issued.class).optional().orElseThrow(NotFound::new);
    }

    /** The whole line of a re-issued certificate, oldest first. */
    List<Issued> line(UUID id) {
        return jdbc.sql("""
                with recursive line as (
                    select id, replaces, replaced_by from document.certificate where id = :id
                    union select c.id, c.replaces, c.replaced_by from document.certificate c join line on c.id = line.replaces or c.id = line.replaced_by)
                """ + ISSUED + "where c.id in (select id from line) order by c.issued_at").param("id", id).query(Issued.class).list();
    }

    /** A page of what holds of a run, for printing, in the order of schools and numbers. */
    List<Issued> ofRun(UUID run, @Nullable String unit, int from, int most) {
        return jdbc.sql(ISSUED + "where c.run_id = :run and c.revoked_at is null and c.replaced_at is null and (:unit::text is null or c.unit_name = :unit) order by c.unit_name, c.number offset :from limit :most")
                .param("run", run).param("unit", unit, java.sql.Types.VARCHAR).param("from", from).param("most", most).query(Issued.class).list();
    }

    /** What the square code leads to; whoever has the paper has the address. */
    public Optional<Issued> byToken(String token) {
        return Scope.everywhere(() -> jdbc.sql(ISSUED + "where c.token = :token").param("token", token).query(Issued.class).optional());
    }

    /** What is printed on the paper, typed in. */
    public Optional<Issued> byNumber(String number, String code) {
        return Scope.everywhere(() -> jdbc.sql(ISSUED + "where c.number = :number and c.code = :code").param("number", number.strip()).param("code", CheckCode.typed(code)).query(Issued.class).optional());
    }

    /** Every certificate with this number, one for each district at most. */
    public List<Issued> byNumber(String number) {
        return Scope.everywhere(() -> jdbc.sql(ISSUED + "where c.number = :number").param("number", number.strip()).query(Issued.class).list());
    }
}
