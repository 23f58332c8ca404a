package yanxun.document.certificate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Templates within the viewer's reach: a change makes a new edition, what was issued keeps its own. */
@Component
@Transactional
class Templates {
    /** The units in whose name the viewer issues. */
    static final String MINE = """
            with mine as (select r.descendant as id from org.reach_card r where r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date union select unnest(:places::uuid[]))
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Templates(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    record Unit(UUID id, UUID wall, String name) {}

    /** A template with its latest edition. */
    record Template(UUID id, UUID wall, UUID unitId, Kind kind, String name, int edition, boolean retired, String title, String wording, String issuer, Paper page, Border border,
            String word, String rule) {
        Edition words() {
            return new Edition(title, wording, issuer, page, border);
        }

        NumberRule numbers() {
            return new NumberRule(rule, word);
        }
    }

    /** Units in whose name the viewer may issue. */
    List<Unit> units(Viewer viewer) {
        return jdbc.sql("""
                select distinct u.id, u.wall, u.name, u.kind from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where (r.ancestor = any (:scopes::uuid[]) or u.id = any (:places::uuid[])) and u.kind in ('BUREAU', 'SECTION', 'SCHOOL', 'STUDIO', 'TOWNSHIP') order by u.kind, u.name
                """).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", places(viewer)).query(Unit.class).list();
    }

    static UUID[] places(Viewer viewer) {
        return viewer.worn().stream().filter(hat -> hat.post().may(Permission.ISSUE_CERTIFICATES)).map(hat -> hat.unit()).distinct().toArray(UUID[]::new);
    }

    /** Those of the viewer's own units, and those of the units above them in the same district. */
    List<TemplateListPage.Row> usable(Viewer viewer) {
        return jdbc.sql(MINE + """
                select t.id, t.kind, t.name, t.edition, t.retired_at is not null as retired, e.title, u.name as unit_name, t.unit_id in (select id from mine) as own,
                       (select count(*) from document.certificate c where c.template_id = t.id) as issued
                  from document.certificate_template t
                  join document.certificate_edition e on e.template_id = t.id and e.edition = t.edition
                  join org.unit_card u on u.id = t.unit_id
                 where t.wall = :wall order by t.retired_at is not null, t.kind, t.name
                """)
                .param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", places(viewer)).query(TemplateListPage.Row.class).list();
    }

    /** To issue under: any of the district's that is not retired; to change: only one of the viewer's units. */
    Template usable(UUID id, Viewer viewer) {
        return of("where t.id = :id and t.wall = :wall", id, viewer);
    }

    Template own(UUID id, Viewer viewer) {
        return of("where t.id = :id and t.wall = :wall and t.unit_id in (select id from mine)", id, viewer);
    }

    private Template of(String where, UUID id, Viewer viewer) {
        return jdbc.sql(MINE + """
                select t.id, t.wall, t.unit_id, t.kind, t.name, t.edition, t.retired_at is not null as retired, e.title, e.wording, e.issuer, e.page, e.border, e.word, e.rule
                  from document.certificate_template t join document.certificate_edition e on e.template_id = t.id and e.edition = t.edition
                """ + where)
                .param("id", id).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("places", places(viewer))
                .query(Template.class).optional().orElseThrow(NotFound::new);
    }

    void create(UUID id, TemplateForm form, Viewer viewer) {
        var unit = units(viewer).stream().filter(each -> each.id().equals(form.unit())).findFirst().orElseThrow(() -> new Rejected("不能以这个单位的名义发证,请选择本单位"));
        var made = jdbc.sql("""
                insert into document.certificate_template (id, wall, unit_id, kind, name, edition, created_by, created_at) values (:id, :wall, :unit, :kind, :name, 1, :me, :now)
                on conflict (id) do nothing
                """)
                .param("id", id).param("wall", unit.wall()).param("unit", unit.id()).param("kind", form.kind()).param("name", form.name().strip()).param("me", viewer.person().value())
                .param("now", now()).update();
        if (made == 1) {
            write(id, unit.wall(), 1, form, viewer);
            audit.note(viewer, "新建证书模板", "certificate-template:" + id, form.name());
        }
    }

    void change(UUID id, TemplateForm form, Viewer viewer) {
        var template = own(id, viewer);
        var next = template.edition() + 1;
        var moved = jdbc.sql("update document.certificate_template set name = :name, edition = :next where id = :id and edition = :seen")
                .param("name", form.name().strip()).param("next", next).param("id", id).param("seen", form.version()).update();
        if (moved == 0) {
            throw new Stale();
        }
        write(id, template.wall(), next, form, viewer);
        audit.note(viewer, "修改证书模板", "certificate-template:" + id, form.name());
    }

    void retire(UUID id, boolean retired, Viewer viewer) {
        var template = own(id, viewer);
        jdbc.sql("update document.certificate_template set retired_at = :at where id = :id").param("at", retired ? now() : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update();
        audit.note(viewer, retired ? "停用证书模板" : "启用证书模板", "certificate-template:" + id, template.name());
    }

    private void write(UUID id, UUID wall, int edition, TemplateForm form, Viewer viewer) {
        jdbc.sql("""
                insert into document.certificate_edition (template_id, edition, wall, title, wording, issuer, page, border, word, rule, created_by, created_at)
                values (:id, :edition, :wall, :title, :wording, :issuer, :page, :border, :word, :rule, :me, :now)
                """)
                .param("id", id).param("edition", edition).param("wall", wall).param("title", form.title().strip()).param("wording", form.wording().strip()).param("issuer", form.issuer().strip())
                .param("page", form.page()).param("border", form.border()).param("word", form.word().strip()).param("rule", form.rule().strip())
                .param("me", viewer.person().value()).param("now", now()).update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
