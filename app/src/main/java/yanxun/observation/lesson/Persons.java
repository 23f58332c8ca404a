package yanxun.observation.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.StaffNumbers;
import yanxun.org.Teaching;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Names;
import yanxun.platform.error.Rejected;

/** Leads from what somebody wrote, a number or a name, to the one person meant. */
@Component
public class Persons {
    private static final String FOUND = """
            select p.id, p.name, p.number, p.unit_id, coalesce(u.name, '') as unit_name, coalesce(p.stage, '') as stage, coalesce(p.subjects[1], '') as subject
              from org.person_card p left join org.unit_card u on u.id = p.unit_id where p.unit_id is not null and
            """;
    private static final String TAUGHT = "u.kind in ('SCHOOL', 'TEACHING_POINT') and (p.unit_id = :home or" + Reach.covers("p.unit_id", "scopes") + ")";

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Person(UUID id, String name, String number, UUID unitId, String unitName, String stage, String subject) {
        public String label() {
            return name + " " + number + " · " + unitName;
        }
    }

    /** A teacher whose lessons the viewer may observe: of the own school, or of a school a duty reaches. */
    public Person teacher(String word, Viewer viewer) {
        var found = jdbc.sql(FOUND + TAUGHT + " and (p.number = :word or p.name = :word or p.id::text = :word) order by p.number limit 20").param("word", StaffNumbers.written(word.strip(), jdbc)).param("home", viewer.unit())
                .param("scopes", viewer.scopes(Permission.SEE_LESSONS)).query(Person.class).list();
        return one(word, found);
    }

    /** What a link named somebody by, as a number to be read; anything else as it is. */
    String number(String word) {
        return word.isBlank() ? "" : jdbc.sql("select number from org.person_card where id::text = :word limit 1").param("word", word.strip()).query(String.class).optional().orElse(word.strip());
    }

    /** Those a pick list offers, a few at a time. */
    List<Person> teachers(String word, Viewer viewer) {
        return word.isBlank() ? List.of() : jdbc.sql(FOUND + TAUGHT + " and (p.name ilike '%' || :word || '%' or lower(p.number) = lower(:word)) order by p.name, p.number limit 20").param("word", word.strip()).param("home", viewer.unit())
                .param("scopes", viewer.scopes(Permission.SEE_LESSONS)).query(Person.class).list();
    }

    /** Anybody of the districts the viewer sees; written one after another. */
    public List<Person> colleagues(String words) {
        var persons = new ArrayList<Person>();
        for (var word : Names.listed(words)) {
            persons.add(one(word, jdbc.sql(FOUND + " (p.number = :word or p.name = :word) order by p.number limit 20").param("word", StaffNumbers.written(word, jdbc)).query(Person.class).list()));
        }
        return persons;
    }

    private static Person one(String word, List<Person> found) {
        if (found.isEmpty()) {
            throw new Rejected("没有找到“{0}”,请核对工号或姓名;只能选本校或您负责范围内的教师", word.strip());
        } else if (found.size() > 1) {
            throw new Rejected("有 {0} 位“{1}”,请改填工号:{2}", found.size(), word.strip(), found.stream().limit(5).map(Person::label).collect(Collectors.joining(";")));
        }
        return found.getFirst();
    }

    static String subject(String asked, Person teacher) {
        return !asked.isBlank() ? asked.strip() : !teacher.subject().isEmpty() ? teacher.subject() : Teaching.SUBJECTS.getFirst();
    }
}
