package yanxun.observation.offline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.LessonWords;
import yanxun.org.Teaching;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Vault;
import yanxun.platform.time.Times;
import yanxun.rubric.Edition;
import yanxun.rubric.Instruments;

/** Gathers what an observer takes along. */
@Component
class PackQueries {
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 8;
    /** More names than this are not carried about on a phone; they are typed and found when the sheet arrives. */
    private static final int MOST_PEOPLE = 6_000;

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Vault vault;
    private final Clock clock;

    PackQueries(JdbcClient jdbc, Instruments instruments, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.vault = vault;
        this.clock = clock;
    }

    private record Row(UUID id, @Nullable UUID teacherId, String teacher, UUID unitId, String unit, String subject, String className, String topic, String kind, LocalDate onDate, @Nullable Integer period, @Nullable LocalTime startsAt, String room,
            boolean confidential, List<UUID> editions, @Nullable UUID sheet, @Nullable Integer revision, @Nullable String receipt, @Nullable Instant receivedAt) {
        Pack.Assigned assigned() {
            var handedIn = sheet == null || revision == null || receipt == null || receivedAt == null ? null : new Pack.HandedIn(sheet, revision, receipt, receivedAt);
            return new Pack.Assigned(id, teacherId, teacher, unitId, unit, subject, className, topic, kind, onDate, period, startsAt, room, confidential, editions, handedIn);
        }
    }

    Pack pack(String token, Viewer viewer) {
        var now = clock.instant();
        var lessons = lessons(Times.day(now), viewer);
        return new Pack(new Pack.Owner(viewer.person().value(), viewer.name(), viewer.unit(), viewer.unitName()), token, recovery(viewer), now.toEpochMilli(), Times.day(now), viewer.may(Permission.OVERSEE_LESSONS), lessons, editions(lessons, viewer), houses(viewer),
                people(viewer), LessonWords.KINDS, Teaching.SUBJECTS);
    }

    private String recovery(Viewer viewer) {
        return Base64.getEncoder().encodeToString(vault.derived("observe/" + viewer.person().value()));
    }

    private List<Pack.Assigned> lessons(LocalDate today, Viewer viewer) {
        return jdbc.sql("""
                select l.id, l.teacher_id, l.teacher_name as teacher, l.unit_id, coalesce(u.name, '') as unit, l.subject, l.class_name, l.topic, l.kind, l.on_date, l.period, l.starts_at, l.room, l.confidential, o.editions,
                       s.id as sheet, s.revision, s.receipt, s.received_at
                  from observation.observer o join observation.lesson l on l.id = o.lesson_id left join org.unit_card u on u.id = l.unit_id
                  left join observation.sheet s on s.lesson_id = l.id and s.observer_id = o.person_id and s.withdrawn_at is null and s.kind <> 'PUPIL'
                 where o.person_id = :me and o.excused_at is null and l.cancelled_at is null and l.on_date between :from and :to order by l.on_date, l.period nulls last, l.starts_at nulls last limit 300
                """).param("me", viewer.person().value()).param("from", today.minusDays(DAYS_BACK)).param("to", today.plusDays(DAYS_AHEAD)).query(Row.class).list().stream().map(Row::assigned).toList();
    }

    /** Those asked for, and those of one's own unit and of the offices above it, to choose from on the spot. */
    private List<Pack.Instrument> editions(List<Pack.Assigned> lessons, Viewer viewer) {
        var above = Set.copyOf(jdbc.sql("select ancestor from org.reach_card where descendant = :home and valid @> current_date union select u.id from org.unit_card u where u.wall = :wall and u.kind in ('BUREAU', 'SECTION', 'COUNTY')")
                .param("home", viewer.unit()).param("wall", viewer.wall()).query(UUID.class).list());
        var offered = instruments.usable(viewer).stream().filter(edition -> above.contains(edition.unitId())).collect(Collectors.toMap(Edition::id, edition -> edition, (one, _) -> one, java.util.LinkedHashMap::new));
        var asked = lessons.stream().flatMap(lesson -> lesson.editions().stream()).distinct().filter(id -> !offered.containsKey(id)).flatMap(id -> instruments.edition(id).stream());
        return Stream.concat(offered.values().stream().map(edition -> instrument(edition, true)), asked.map(edition -> instrument(edition, false))).toList();
    }

    private static Pack.Instrument instrument(Edition edition, boolean offered) {
        return new Pack.Instrument(edition.id(), edition.title(), edition.guide(), edition.unitName(), edition.number(), offered, edition.content());
    }

    private List<Pack.House> houses(Viewer viewer) {
        return jdbc.sql("""
                select u.id, u.name from org.unit_card u where u.kind in ('SCHOOL', 'TEACHING_POINT')
                   and (u.id = :home or
                """ + Reach.covers("u.id", "scopes") + """
                  ) order by u.name limit 1000
                """).param("home", viewer.unit()).param("scopes", viewer.scopes(Permission.SEE_LESSONS)).query(Pack.House.class).list();
    }

    /** Of the subjects one's duties are for; of all where they are for all. */
    private List<Pack.Somebody> people(Viewer viewer) {
        var subjects = viewer.worn().stream().map(Hat::subject).toList();
        var narrowed = subjects.isEmpty() || subjects.contains(null) ? null : subjects.stream().distinct().toArray(String[]::new);
        var people = jdbc.sql("""
                select p.id, p.name, p.unit_id as unit, coalesce(p.subjects[1], '') as subject from org.person_card p join org.unit_card u on u.id = p.unit_id and u.kind in ('SCHOOL', 'TEACHING_POINT')
                 where (p.unit_id = :home or
                """ + Reach.covers("p.unit_id", "scopes") + """
                  )
                   and (:subjects::text[] is null or p.unit_id = :home or p.subjects && :subjects::text[]) order by p.name limit :most
                """).param("home", viewer.unit()).param("scopes", viewer.scopes(Permission.SEE_LESSONS)).param("subjects", narrowed, java.sql.Types.ARRAY).param("most", MOST_PEOPLE + 1).query(Pack.Somebody.class).list();
        return people.size() > MOST_PEOPLE ? List.of() : people;
    }
}
