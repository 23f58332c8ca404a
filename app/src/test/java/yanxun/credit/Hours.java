package yanxun.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Town;

/** Entries in the ledger, without the activities they would come from. */
public final class Hours {
    private Hours() {}

    public static void post(JdbcClient jdbc, Town town, String name, int year, String level, String form, double hours) {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into credit.kind (level, category, form) values (:level, 'PRACTICE.SUBJECT', :form) on conflict do nothing").param("level", level).param("form", form).update();
            jdbc.sql("""
                    insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                    select :id, p.wall, p.id, m.unit_id, :year, :hours, k.id, 'ACTIVITY', :source, '以往的学时', :on, now()
                      from org.person p join org.membership m on m.person_id = p.id join credit.kind k on k.level = :level and k.form = :form and k.category = 'PRACTICE.SUBJECT' and k.block = '' and k.role = 'LEARNER'
                     where p.id = :person
                    """).param("id", Id.next()).param("person", town.person(name)).param("year", year).param("hours", hours).param("source", Id.next()).param("on", LocalDate.of(year, 10, 15)).param("level", level)
                    .param("form", form).update();
        });
    }

    public static String number(JdbcClient jdbc, UUID person) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", person).query(String.class).single());
    }
}
