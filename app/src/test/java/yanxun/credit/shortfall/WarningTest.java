package yanxun.credit.shortfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;
import yanxun.support.TownTest;

/** One message per person and month, whatever the day and however often it is asked. */
class WarningTest extends TownTest {
    @Autowired
    Warning warning;

    private final int year = SchoolYear.of(Times.day(java.time.Instant.now())).start() - 1;

    @BeforeEach
    void found() throws Exception {
        var policy = JsonMapper.shared().readTree(getClass().getResourceAsStream("/policy/hours-72-24.json"));
        Scope.runEverywhere(() -> {
            var id = Id.next();
            jdbc.sql("insert into credit.policy (id, wall, unit_id, name) values (:id, :wall, :wall, '72')").param("id", id).param("wall", town.district()).update();
            jdbc.sql("insert into credit.policy_edition (policy_id, edition, wall, from_year, state, definition, by_name, changed_at) values (:id, 1, :wall, :from, 'IN_FORCE', :definition, '测试', now())")
                    .param("id", id).param("wall", town.district()).param("from", year - 3).param("definition", policy.get("policy").toString()).update();
        });
        entry("李老师", 72, "SCHOOL");
    }

    @Test
    void aYearBringsOneMessageAMonthAtMost() {
        assertThat(warned(LocalDate.of(year, 9, 5))).as("nobody is behind in the first months").isZero();
        assertThat(warned(LocalDate.of(year, 10, 5))).isZero();
        assertThat(warned(LocalDate.of(year, 11, 5))).as("everybody of a school but who has the hours: 张校长 陈主任 赵老师 刘老师").isEqualTo(4);
        assertThat(warned(LocalDate.of(year, 11, 6))).isZero();
        assertThat(warned(LocalDate.of(year, 11, 30))).isZero();
        assertThat(warned(LocalDate.of(year, 12, 5))).isEqualTo(4);

        assertThat(as("赵老师").get("/inbox").body()).contains("学时提醒:有 3 项要求落后于进度,还有 10 个月", "全年合计 72");
        assertThat(as("李老师").get("/inbox").body()).doesNotContain("学时提醒");
        assertThat(as("外老师").get("/inbox").body()).doesNotContain("学时提醒");
    }

    @Test
    void whoCatchesUpHearsNoMore() {
        assertThat(warned(LocalDate.of(year, 12, 5))).isEqualTo(4);
        entry("赵老师", 72, "SCHOOL");
        assertThat(warned(LocalDate.of(year + 1, 1, 5))).isEqualTo(3);
    }

    private int warned(LocalDate day) {
        var told = new AtomicInteger();
        ShiftingClock.at(day.atTime(7, 10).atZone(Times.ZONE).toInstant(), () -> Scope.runWithin(town.district(), () -> told.set(warning.warn(town.district()))));
        return told.get();
    }

    private void entry(String name, int hours, String level) {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into credit.kind (level, form) values (:level, 'lecture') on conflict do nothing").param("level", level).update();
            jdbc.sql("""
                    insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                    select gen_random_uuid(), :wall, :person, :unit, :year, :hours, k.id, 'ACTIVITY', gen_random_uuid(), '全部', :on, now() from credit.kind k
                     where k.level = :level and k.form = 'lecture' and k.category = '' and k.block = '' and k.role = 'LEARNER'
                    """).param("wall", town.district()).param("person", town.person(name)).param("unit", town.school()).param("year", year).param("hours", hours).param("level", level)
                    .param("on", new SchoolYear(year).from().plusDays(3)).update();
        });
    }
}
