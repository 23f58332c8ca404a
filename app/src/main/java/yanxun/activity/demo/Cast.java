package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who there is in a district: its schools, its people and who leads what. */
final class Cast {
    record Unit(UUID id, String kind, String name, String shortName, @Nullable UUID parentId, @Nullable String schoolKind, List<String> stages, @Nullable String subject, @Nullable String setting) {
        boolean teaches(String stage) {
            return kind.equals("SCHOOL") && stages.contains(stage);
        }
    }

    record Somebody(UUID id, String number, String name, UUID unitId, @Nullable String stage, List<String> subjects, LocalDate since) {
        boolean teaches(@Nullable String stage, @Nullable String subject) {
            return (stage == null || stage.equals(this.stage)) && (subject == null || subjects.contains(subject));
        }
    }

    record Duty(UUID personId, String post, UUID unitId, UUID scopeId, @Nullable String stage, @Nullable String subject, LocalDate since) {}

    /** A community and its members, the lead first. */
    record Community(UUID id, String name, @Nullable String stage, List<UUID> members) {}

    final List<Unit> units;
    final List<Community> communities;
    final List<Duty> duties;
    final Map<UUID, Somebody> people = new HashMap<>();
    final Map<UUID, List<Somebody>> byUnit = new HashMap<>();
    private final List<Somebody> teachers;

    private Cast(List<Unit> units, List<Community> communities, List<Duty> duties, List<Somebody> everybody) {
        this.units = units;
        this.communities = communities;
        this.duties = duties;
        var schools = units.stream().filter(unit -> unit.kind().equals("SCHOOL")).map(Unit::id).collect(Collectors.toSet());
        teachers = everybody.stream().filter(somebody -> schools.contains(somebody.unitId())).toList();
        everybody.forEach(somebody -> {
            people.put(somebody.id(), somebody);
            byUnit.computeIfAbsent(somebody.unitId(), _ -> new ArrayList<>()).add(somebody);
        });
    }

    static Cast of(UUID wall, JdbcClient jdbc) {
        return new Cast(
                jdbc.sql("select id, kind, name, short_name, parent_id, school_kind, stages, subject, setting from org.unit_card where wall = :wall order by id").param("wall", wall).query(Unit.class).list(),
                jdbc.sql("""
                        select c.id, c.name, c.stage, (select array_agg(m.unit_id order by m.leads desc, m.unit_id) from network.member_card m where m.community_id = c.id) as members
                          from network.community_card c join org.unit_card u on u.id = c.lead_id where u.wall = :wall order by c.name
                        """).param("wall", wall).query(Community.class).list(),
                jdbc.sql("select person_id, post, unit_id, scope_id, stage, subject, lower(valid) as since from org.duty_card where wall = :wall and valid @> current_date order by person_id, post, unit_id")
                        .param("wall", wall).query(Duty.class).list(),
                jdbc.sql("""
                        select p.id, p.number, p.name, p.unit_id, p.stage, p.subjects, (select min(lower(m.valid)) from org.membership_card m where m.person_id = p.id) as since
                          from org.person_card p where p.wall = :wall and p.unit_id is not null order by p.number
                        """).param("wall", wall).query(Somebody.class).list());
    }

    List<Unit> schools(String stage) {
        return units.stream().filter(unit -> unit.teaches(stage)).toList();
    }

    List<Unit> schoolsOf(String schoolKind) {
        return units.stream().filter(unit -> schoolKind.equals(unit.schoolKind())).toList();
    }

    Unit unit(UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    List<Duty> holding(String post) {
        return duties.stream().filter(duty -> duty.post().equals(post)).toList();
    }

    Duty researcher(@Nullable String stage, String subject) {
        return holding("RESEARCHER").stream().filter(duty -> java.util.Objects.equals(stage, duty.stage()) && subject.equals(duty.subject())).findFirst()
                .orElseGet(() -> holding("RESEARCHER").stream().filter(duty -> java.util.Objects.equals(stage, duty.stage())).findFirst().orElseThrow());
    }

    List<String> subjectsResearched(String stage) {
        return holding("RESEARCHER").stream().filter(duty -> stage.equals(duty.stage()) && duty.subject() != null).map(duty -> java.util.Objects.requireNonNull(duty.subject())).distinct().sorted().toList();
    }

    /** The first community a school is in. */
    @Nullable UUID communityOf(UUID school) {
        return communities.stream().filter(community -> community.members().contains(school)).map(Community::id).findFirst().orElse(null);
    }

    Somebody person(UUID id) {
        return java.util.Objects.requireNonNull(people.get(id), id.toString());
    }

    List<Somebody> teachers(UUID school, @Nullable String stage, @Nullable String subject) {
        return byUnit.getOrDefault(school, List.of()).stream().filter(person -> person.teaches(stage, subject)).toList();
    }

    /** So many of a subject's teachers in the schools of the whole district, by chance. */
    List<Somebody> some(@Nullable String stage, @Nullable String subject, int howMany, Random chance) {
        var able = teachers.stream().filter(person -> person.teaches(stage, subject)).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(able, chance);
        return able.stream().limit(howMany).toList();
    }
}
