package yanxun.credit.transfer;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.ledger.EarningSource;
import yanxun.credit.ledger.Earnings;
import yanxun.credit.ledger.HourKind;
import yanxun.platform.time.SchoolYear;

/** Hours taken over and confirmed, line by line, on the last day of their school year. */
@Component
class TransferSource implements EarningSource {
    static final String SOURCE = "TRANSFER";

    private final JdbcClient jdbc;

    TransferSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    private record Row(String origin, UUID person, UUID unit, UUID wall, boolean stands, int year, String level, String category, String form, BigDecimal hours) {
        Earnings earnings() {
            var kind = new HourKind(level, category, form, "", HourKind.LEARNER);
            return new Earnings("转入：" + origin, new SchoolYear(year).to(), stands ? List.of(new Earnings.Earned(person, unit, wall, hours, kind)) : List.of());
        }
    }

    @Override
    public Earnings earnings(UUID id) {
        return jdbc.sql("""
                select t.origin, t.person_id as person, t.unit_id as unit, t.wall, t.state = 'CONFIRMED' as stands, l.year, l.level, l.category, l.form, l.hours
                  from credit.transfer_line l join credit.transfer t on t.id = l.transfer_id where l.id = :id
                """).param("id", id).query(Row.class).single().earnings();
    }

    @Override
    public List<UUID> settled(SchoolYear year) {
        return jdbc.sql("select l.id from credit.transfer_line l join credit.transfer t on t.id = l.transfer_id where t.state = 'CONFIRMED' and l.year = :year order by t.decided_at, l.ordinal").param("year", year.start())
                .query(UUID.class).list();
    }

    @Override
    public String link(UUID id) {
        return "/hours/transfers/" + id;
    }
}
