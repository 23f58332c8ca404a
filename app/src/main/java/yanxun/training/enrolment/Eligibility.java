package yanxun.training.enrolment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.training.HoursHeld;
import yanxun.training.audience.Audiences;
import yanxun.training.programme.Prerequisite;

/** What keeps somebody from a programme: criteria not met, prerequisites not yet fulfilled. */
@Component
public class Eligibility {
    private final JdbcClient jdbc;
    private final Audiences audiences;
    private final CategoryNames categories;
    private final List<HoursHeld> ledgers;

    Eligibility(JdbcClient jdbc, Audiences audiences, CategoryNames categories, List<HoursHeld> ledgers) {
        this.jdbc = jdbc;
        this.audiences = audiences;
        this.categories = categories;
        this.ledgers = ledgers;
    }

    /** As sentences; empty when nothing does. */
    public List<String> unmet(UUID programme, UUID person, UUID wall) {
        var candidate = audiences.named(List.of(person), wall).stream().findFirst();
        var unmet = new ArrayList<String>(candidate.map(found -> audiences.of(programme).unmet(found, audiences.today())).orElse(List.of()));
        var prerequisites = prerequisites(programme, wall);
        if (!prerequisites.isEmpty()) {
            var achieved = achieved(person);
            prerequisites.stream().filter(each -> !each.metBy(achieved)).map(Prerequisite::sentence).forEach(unmet::add);
        }
        return unmet;
    }

    public List<Prerequisite> prerequisites(UUID programme, UUID wall) {
        var found = jdbc.sql("select q.ordinal, q.needs_id, n.title as needs_title, q.category, null::text as category_name, q.hours from training.prerequisite q left join training.programme n on n.id = q.needs_id where q.programme_id = :id order by q.ordinal")
                .param("id", programme).query(Prerequisite.class).list();
        var names = found.isEmpty() ? Map.<String, String>of() : categories.everOf(wall);
        return found.stream().map(each -> new Prerequisite(each.ordinal(), each.needsId(), each.needsTitle(), each.category(), names.getOrDefault(each.category(), each.category()), each.hours())).toList();
    }

    private Prerequisite.Achieved achieved(UUID person) {
        var completed = Set.copyOf(jdbc.sql("select distinct k.programme_id from training.place p join training.cohort k on k.id = p.cohort_id where p.person_id = :person and p.result = 'COMPLETED' and k.state = 'CLOSED'")
                .param("person", person).query(UUID.class).list());
        return new Prerequisite.Achieved(completed, ledgers.isEmpty() ? trained(person) : ledgers.getFirst().byCategory(person));
    }

    /** Where no ledger answers, the hours of the cohorts completed. */
    private Map<String, BigDecimal> trained(UUID person) {
        record Sum(String category, BigDecimal hours) {}
        var hours = new HashMap<String, BigDecimal>();
        jdbc.sql("select k.category, sum(p.hours) as hours from training.place p join training.cohort k on k.id = p.cohort_id where p.person_id = :person and p.result = 'COMPLETED' and k.state = 'CLOSED' group by k.category")
                .param("person", person).query(Sum.class).list().forEach(sum -> hours.put(sum.category(), sum.hours()));
        return hours;
    }
}
