package yanxun.credit.balance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.activity.HourWords;
import yanxun.credit.ledger.EarningSource;
import yanxun.platform.time.SchoolYear;

/** The entries a balance opens to, each with the way to its source. */
@Component
class EntryQueries {
    private final JdbcClient jdbc;
    private final FormNames forms;
    private final List<EarningSource> sources;

    EntryQueries(JdbcClient jdbc, FormNames forms, List<EarningSource> sources) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.sources = sources;
    }

    private record Row(UUID id, LocalDate onDate, String title, String level, String category, String form, BigDecimal hours, String source, UUID sourceId, String reason, Instant postedAt,
            @Nullable UUID reverses, boolean reversed) {}

    List<MyHoursPage.Entry> of(MyHoursPage.Whose whose, SchoolYear year, MyHoursPage.Narrowed narrowed) {
        var names = forms.of(whose.wall());
        return jdbc.sql("""
                select e.id, e.on_date, e.title, k.level, k.category, k.form, e.hours, e.source, e.source_id, e.reason, e.posted_at, e.reverses, exists (select from credit.entry r where r.reverses = e.id) as reversed
                  from credit.entry e join credit.kind k on k.id = e.kind_id
                 where e.person_id = :id and e.year = :year and (:level::text is null or k.level = :level) and (:category::text is null or k.category = :category)
                 order by e.on_date desc, e.posted_at desc, e.hours limit 500
                """).param("id", whose.id()).param("year", year.start()).param("level", narrowed.level(), java.sql.Types.VARCHAR).param("category", narrowed.category(), java.sql.Types.VARCHAR)
                .query(Row.class).list().stream()
                .map(row -> new MyHoursPage.Entry(row.id(), row.onDate(), row.title(), row.level(), row.category(), names.getOrDefault(row.form(), HourWords.CLAIMS.getOrDefault(row.form(), row.form())), row.hours(),
                        row.source(), link(row), row.reason(), row.postedAt(), row.reverses(), row.reversed())).toList();
    }

    private String link(Row row) {
        return sources.stream().filter(source -> source.source().equals(row.source())).findFirst().map(source -> source.link(row.sourceId())).orElse("");
    }
}
