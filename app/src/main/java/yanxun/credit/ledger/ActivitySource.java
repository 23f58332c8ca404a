package yanxun.credit.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.Participations;
import yanxun.platform.time.SchoolYear;

/** Hours of closed activities: who came and did their part. */
@Component
class ActivitySource implements EarningSource {
    static final String SOURCE = "ACTIVITY";

    private final Participations participations;
    private final JdbcClient jdbc;

    ActivitySource(Participations participations, JdbcClient jdbc) {
        this.participations = participations;
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Earnings earnings(UUID id) {
        var session = participations.session(id);
        var learner = new HourKind(level(session.level()), session.category(), session.form(), session.block(), HourKind.LEARNER);
        return new Earnings(session.title(), session.on(), participations.earned(id).stream()
                .map(each -> new Earnings.Earned(each.person(), each.unit(), each.wall(), each.hours(), each.person().equals(session.leader()) ? learner.as(HourKind.LECTURER) : learner)).toList());
    }

    /** What a community does together counts where its schools lie: in their district. */
    static String level(String level) {
        return Objects.equals(level, "COMMUNITY") ? "DISTRICT" : level;
    }

    @Override
    public List<UUID> settled(SchoolYear year) {
        return jdbc.sql("select id from activity.activity_card where state = 'CLOSED' and hours > 0 and starts_at::date between :from and :to order by starts_at, id")
                .param("from", year.from()).param("to", year.to()).query(UUID.class).list();
    }

    @Override
    public String link(UUID id) {
        return "/activities/" + id;
    }
}
