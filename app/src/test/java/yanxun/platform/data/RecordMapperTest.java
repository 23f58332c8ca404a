package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.activity.Life;
import yanxun.support.ScreenTest;

@ScreenTest
class RecordMapperTest {
    @Autowired
    JdbcClient jdbc;

    record Row(UUID unitId, PersonId leader, String shortName, @Nullable String note, int count, @Nullable Integer most, boolean late, BigDecimal hours, LocalDate onDate, Instant startsAt, Life state, List<String> words) {}

    @Test
    void readsEachKindOfColumnByTheNameOfItsComponent() {
        var rows = jdbc.sql("""
                select :id::uuid as unit_id, :id::uuid as leader, '一小' as "shortName", null as note, n as count, null::int as most, n = 2 as late, 1.5 as hours,
                       date '2026-09-01' as on_date, timestamptz '2026-09-01 08:00+08' as starts_at, 'DRAFT' as state, array['甲', '乙'] as words, 'more' as not_asked_for
                  from generate_series(1, 2) n order by n""").param("id", UUID.nameUUIDFromBytes(new byte[] {1})).query(Row.class).list();

        var id = UUID.nameUUIDFromBytes(new byte[] {1});
        assertThat(rows).first().isEqualTo(new Row(id, new PersonId(id), "一小", null, 1, null, false, new BigDecimal("1.5"), LocalDate.of(2026, 9, 1), Instant.parse("2026-09-01T00:00:00Z"), Life.DRAFT, List.of("甲", "乙")));
        assertThat(rows).last().extracting(Row::count, Row::late).containsExactly(2, true);
    }

    record Missing(String name, String unitName) {}

    @Test
    void namesTheComponentThatHasNoColumn() {
        assertThatThrownBy(() -> jdbc.sql("select 'x' as name").query(Missing.class).single()).hasMessageContaining("Missing.unitName");
    }

    @Test
    void aMethodOfTheClientThatIsNotAboutRecordsIsTheClients() {
        assertThat(jdbc.sql("select n from generate_series(1, 3) n where n > :least").param("least", 1).query(Long.class).list()).containsExactly(2L, 3L);
        assertThatThrownBy(() -> jdbc.sql("select nonsense").query(String.class).single()).isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
}
