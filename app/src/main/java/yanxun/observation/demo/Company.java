package yanxun.observation.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.org.Terms;

/** Who observes and who is observed in the demo's district, and on which days. */
record Company(UUID wall, List<Duty> researchers, List<Duty> heads, Map<UUID, List<Teacher>> teachers, List<School> schools, List<LocalDate> days) {
    record Duty(UUID person, UUID unit, String stage, String subject) {}

    record Teacher(UUID id, UUID unit, String stage, String subject) {}

    record School(UUID id, String schoolKind, List<String> stages) {}

    static Company of(UUID wall, int year, LocalDate today, Terms terms, JdbcClient jdbc) {
        var duties = "select d.person_id as person, d.unit_id as unit, coalesce(d.stage, '') as stage, coalesce(d.subject, '') as subject from org.duty_card d where d.wall = :wall and d.valid @> current_date and d.post = any (:posts::text[]) order by d.stage, d.subject, d.person_id";
        var teachers = jdbc.sql("""
                select p.id, p.unit_id as unit, p.stage, p.subjects[1] as subject from org.person_card p where p.wall = :wall and p.unit_id is not null and p.stage is not null and cardinality(p.subjects) > 0 order by p.number
                """).param("wall", wall).query(Teacher.class).list();
        var schools = jdbc.sql("select id, coalesce(school_kind, '') as school_kind, stages from org.unit_card where wall = :wall and kind = 'SCHOOL' order by code, id").param("wall", wall).query(School.class).list();
        var days = LocalDate.of(year, 1, 1).datesUntil(today).filter(day -> terms.isSchoolDay(wall, day)).toList();
        return new Company(wall, jdbc.sql(duties).param("wall", wall).param("posts", new String[] {"RESEARCHER"}).query(Duty.class).list(), jdbc.sql(duties).param("wall", wall).param("posts", new String[] {"PRINCIPAL", "DEAN"}).query(Duty.class).list(),
                teachers.stream().collect(Collectors.groupingBy(Teacher::unit)), schools, days);
    }

    List<Duty> researchersOf(String stage) {
        return researchers.stream().filter(duty -> duty.stage().equals(stage) && !duty.subject().isEmpty()).toList();
    }

    List<School> schoolsOf(String stage) {
        return schools.stream().filter(school -> stage.equals("小学") ? school.schoolKind().equals("PRIMARY") : school.stages().contains(stage)).toList();
    }

    List<Teacher> teaching(UUID school, String stage, String subject) {
        return teachers.getOrDefault(school, List.of()).stream().filter(teacher -> teacher.stage().equals(stage) && teacher.subject().equals(subject)).toList();
    }

    /** The school day a share of the way through a stretch. */
    LocalDate day(LocalDate from, LocalDate to, double share) {
        var stretch = days.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).toList();
        return stretch.isEmpty() ? days.getLast() : stretch.get(Math.clamp((int) (share * stretch.size()), 0, stretch.size() - 1));
    }
}
