package yanxun.credit.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.ledger.EarningSource;
import yanxun.credit.ledger.Earnings;
import yanxun.credit.ledger.HourKind;
import yanxun.platform.time.SchoolYear;

/** Hours of accepted claims, of the school year in which the training ended. */
@Component
class ClaimSource implements EarningSource {
    static final String SOURCE = "CLAIM";
    private static final String OWN = "OWN";

    private final JdbcClient jdbc;

    ClaimSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    record Granted(String title, LocalDate to, UUID person, UUID unit, UUID wall, @Nullable BigDecimal hours, ClaimLife state, String level, String category, String form, String role) {
        Earnings earnings() {
            var stands = hours != null && (state == ClaimLife.ACCEPTED || state == ClaimLife.POSTED);
            return new Earnings(title, to, stands ? List.of(new Earnings.Earned(person, unit, wall, hours, new HourKind(level, category, form, OWN, role))) : List.of());
        }
    }

    @Override
    public Earnings earnings(UUID id) {
        return jdbc.sql("select title, to_on as \"to\", person_id as person, unit_id as unit, wall, hours, state, level, category, form, role from credit.claim where id = :id").param("id", id)
                .query(Granted.class).single().earnings();
    }

    @Override
    public List<UUID> settled(SchoolYear year) {
        return jdbc.sql("select id from credit.claim where state in ('ACCEPTED', 'POSTED') and to_on between :from and :to order by decided_at, id").param("from", year.from()).param("to", year.to()).query(UUID.class).list();
    }

    @Override
    public String link(UUID id) {
        return "/hours/claims/" + id;
    }
}
