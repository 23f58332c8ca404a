package yanxun.credit.shortfall;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.ledger.HourKind;
import yanxun.platform.access.Reach;
import yanxun.platform.time.Times;

/** Finds what somebody may still sign up for: activities they are invited to, and training open to their school. */
@Component
public class Offers {
    private static final int MOST = 300;
    private static final int SHOWN = 8;
    private static final double EARTH_KM = 6371.0;

    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Who(UUID unit, List<String> subjects, String stage, @Nullable Double latitude, @Nullable Double longitude) {}

    record Row(boolean cohort, UUID id, String title, Instant startsAt, BigDecimal hours, String level, String category, String form, String block, @Nullable String stage, @Nullable String subject, String place,
            @Nullable Integer seats, boolean online, @Nullable Double latitude, @Nullable Double longitude) {
        Offer offer(Who who, Offer.Wish wish) {
            var kind = new HourKind(level.equals("COMMUNITY") ? "DISTRICT" : level, category, form, block, HourKind.LEARNER);
            var near = online || latitude == null || longitude == null || who.latitude() == null || who.longitude() == null ? null : kilometres(who.latitude(), who.longitude(), latitude, longitude);
            return new Offer(cohort, id, title, startsAt, hours, kind, stage, subject, place, seats, near, wish.filledBy(kind));
        }
    }

    /** The best first. Without anything missing nothing is looked for. */
    public List<Offer> fitting(UUID person, List<Gauge> gauges) {
        var missing = gauges.stream().filter(Gauge::isMissing).toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var who = jdbc.sql("""
                select p.unit_id as unit, coalesce(p.subjects, '{}') as subjects, coalesce(p.stage, '') as stage, u.latitude::float8 as latitude, u.longitude::float8 as longitude
                  from org.person_card p join org.unit_card u on u.id = p.unit_id where p.id = :person
                """).param("person", person).query(Who.class).optional();
        if (who.isEmpty()) {
            return List.of();
        }
        var wish = new Offer.Wish(missing, who.get().subjects(), who.get().stage());
        return wish.inOrder(open(person, who.get().unit()).stream().map(row -> row.offer(who.get(), wish)).toList()).stream().limit(SHOWN).toList();
    }

    private List<Row> open(UUID person, UUID unit) {
        var now = clock.instant();
        return jdbc.sql("""
                select false as cohort, a.id, a.title, a.starts_at, a.hours, a.level, a.category, a.form, a.block, a.stage, a.subject, a.place,
                       case when o.capacity is null then null else greatest(0, o.capacity - o.seated)::int end as seats, a.mode = 'ONLINE' as online, u.latitude::float8 as latitude, u.longitude::float8 as longitude
                  from activity.invitee_card i join activity.activity_card a on a.id = i.activity_id join activity.opening_card o on o.activity_id = a.id left join org.unit_card u on u.id = a.unit_id
                 where i.person_id = :person and i.stance = 'INVITED' and a.starts_at > :now and a.hours > 0
                union all
                select true, k.id, k.title, k.starts_on::timestamptz, k.hours, k.level, k.category, k.form, k.block, k.stage, k.subject, k.place,
                       greatest(0, k.most - (select count(*) from training.place_card p where p.cohort_id = k.id and p.state in ('PLACED', 'PROPOSED')))::int, k.form = 'ONLINE', u.latitude::float8, u.longitude::float8
                  from training.cohort_card k left join org.unit_card u on u.id = k.unit_id
                 where k.state = 'OPEN' and k.admission = 'SIGN_UP' and k.enrol_until >= :today and k.hours > 0
                   and (k.district_wide or
                """ + Reach.lies(":unit", "k.unit_id") + """
                  )
                   and not exists (select from training.place_card p where p.cohort_id = k.id and p.person_id = :person and p.state not in ('WITHDRAWN', 'RETURNED', 'REJECTED'))
                 order by 4, 2 limit :most
                """).param("person", person).param("unit", unit).param("now", now.atOffset(ZoneOffset.UTC)).param("today", Times.day(now)).param("most", MOST).query(Row.class).list();
    }

    /** As the crow flies (haversine). */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        var up = Math.toRadians(otherLatitude - latitude) / 2;
        var along = Math.toRadians(otherLongitude - longitude) / 2;
        var chord = Math.pow(Math.sin(up), 2) + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * Math.pow(Math.sin(along), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
