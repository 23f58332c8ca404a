package yanxun.activity.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.ActivityDetail;
import yanxun.activity.schedule.ActivityPage;
import yanxun.document.DocumentKind;
import yanxun.document.Draft;
import yanxun.document.Occasion;
import yanxun.document.Subject;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Drafts the documents of an activity from what is known of it: nothing is entered twice. */
@Component
class ActivityOccasion implements Occasion {
    private static final String KIND = "activity";
    /** A longer roster is told by schools. */
    private static final int LONGEST_ROSTER = 400;

    private final JdbcClient jdbc;
    private final ActivityDetail detail;

    ActivityOccasion(JdbcClient jdbc, ActivityDetail detail) {
        this.jdbc = jdbc;
        this.detail = detail;
    }

    @Override
    public boolean answersFor(String subject) {
        return Subject.isOf(KIND, subject);
    }

    @Override
    public Draft draft(String subject, DocumentKind kind, Viewer viewer) {
        var page = detail.page(new ActivityId(Subject.id(KIND, subject)), viewer);
        if (!page.mayManage()) {
            throw new NotFound();
        }
        var id = page.facts().id();
        var people = people(id);
        var wording = new Wording(page, people.size());
        var annexes = kind == DocumentKind.NOTICE && !people.isEmpty() ? List.of(roster(people)) : List.<Draft.Annex>of();
        return new Draft(unit(id), wording.title(kind), kind.isAddressed() ? addressees(page) : "", wording.body(kind, attended(id)), annexes, kind.isAddressed() ? units(id) : List.of(), List.of());
    }

    private UUID unit(UUID activity) {
        return jdbc.sql("select unit_id from activity.activity where id = :id").param("id", activity).query(UUID.class).single();
    }

    record Person(String name, String unit) {}

    private List<Person> people(UUID activity) {
        return jdbc.sql("""
                select p.name, coalesce(u.name, '') as unit from activity.invitee i join org.person_card p on p.id = i.person_id left join org.unit_card u on u.id = i.unit_id
                 where i.activity_id = :id and i.stance in ('EXPECTED', 'ENROLLED', 'INVITED', 'WALKED_IN') order by u.name, p.name
                """).param("id", activity).query(Person.class).list();
    }

    private List<String> attended(UUID activity) {
        return jdbc.sql("select p.name from activity.check_in c join org.person_card p on p.id = c.person_id where c.activity_id = :id order by c.at, p.name").param("id", activity).query(String.class).list();
    }

    private static Draft.Annex roster(List<Person> people) {
        var rows = new ArrayList<List<String>>();
        if (people.size() > LONGEST_ROSTER) {
            rows.add(List.of("单位", "人数"));
            people.stream().collect(java.util.stream.Collectors.groupingBy(Person::unit, java.util.TreeMap::new, java.util.stream.Collectors.counting())).forEach((unit, count) -> rows.add(List.of(unit, String.valueOf(count))));
            return new Draft.Annex("各单位参加人数", "", rows);
        }
        rows.add(List.of("序号", "姓名", "单位"));
        people.forEach(person -> rows.add(List.of(String.valueOf(rows.size()), person.name(), person.unit())));
        return new Draft.Annex("参加人员名单", "", rows);
    }

    private static String addressees(ActivityPage page) {
        var stage = page.facts().stage();
        return stage == null ? "各有关学校" : "各有关" + stage.replace("阶段", "") + (stage.endsWith("学") || stage.endsWith("园") ? "" : "学校");
    }

    /** The schools that are invited, or from which somebody is. */
    private List<UUID> units(UUID activity) {
        return jdbc.sql("""
                select u.id from org.unit_card u where u.kind = 'SCHOOL' and u.id in (
                    select i.unit_id from activity.invitee i where i.activity_id = :id
                    union select r.descendant from activity.invitation v join org.reach_card r on r.ancestor = v.unit_id and r.valid @> current_date where v.activity_id = :id)
                """).param("id", activity).query(UUID.class).list();
    }
}
