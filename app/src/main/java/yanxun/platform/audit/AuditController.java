package yanxun.platform.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@Access(Permission.SEE_AUDIT)
class AuditController {
    private static final String FOUND = """
             from platform.audit
            where wall = any (:districts::uuid[]) and (:q = '' or name ilike '%' || :q || '%' or action ilike '%' || :q || '%' or subject = :q or address = :q or detail ilike '%' || :q || '%')
              and (:from::timestamptz is null or at >= :from) and (:to::timestamptz is null or at < :to)
            """;

    private final JdbcClient jdbc;

    AuditController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/audit")
    View trail(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var total = asked("select count(*)" + FOUND, q.strip(), day, viewer).query(Long.class).single();
        var rows = asked("select seq, at, name, action, subject, detail, address" + FOUND + " order by seq desc limit :size offset :offset", q.strip(), day, viewer)
                .param("size", Page.SIZE).param("offset", Page.offset(page)).query(AuditPage.Row.class).list();
        record Sealed(int seals, java.time.@Nullable Instant sealedAt) {}
        var sealed = jdbc.sql("select count(*) as seals, max(sealed_at) as sealed_at from platform.audit_seal").query(Sealed.class).single();
        return new AuditPage(q.strip(), day, new Page<>(rows, Math.max(1, page), Page.SIZE, total), sealed.seals(), sealed.sealedAt());
    }

    private JdbcClient.StatementSpec asked(String sql, String q, @Nullable LocalDate day, Viewer viewer) {
        return jdbc.sql(sql).param("q", q).param("districts", viewer.districts(Permission.SEE_AUDIT))
                .param("from", day == null ? null : day.atStartOfDay(Times.ZONE).toOffsetDateTime(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", day == null ? null : day.plusDays(1).atStartOfDay(Times.ZONE).toOffsetDateTime(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
