package yanxun.org.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** After the year: the dean of one of the largest junior schools is on long leave, the account disabled. Whatever rests on a person must show it. */
@Component
class LockedOut implements DemoPart {
    private final JdbcClient jdbc;
    private final Clock clock;

    LockedOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "停用的账号";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        jdbc.sql("""
                update org.account set disabled_at = :now where id = (
                    select a.id from org.unit_card u join org.duty_card d on d.unit_id = u.id and d.post = 'DEAN' and d.valid @> current_date join org.account a on a.person_id = d.person_id
                     where u.wall = :wall and u.kind = 'SCHOOL' and '初中' = any (u.stages) and not exists (select from org.demo_account shown where shown.login = a.login)
                     order by coalesce(u.classes, 0) desc, u.code, a.login limit 1)
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE).param("wall", region.district()).update();
    }
}
