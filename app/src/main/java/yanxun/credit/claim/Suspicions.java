package yanxun.credit.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what a claim might count twice with: three queries, however many claims are looked at. */
@Component
class Suspicions {
    private static final String FILES = "array(select v.file from credit.evidence v where v.claim_id = c.id order by v.file) as files";

    private final JdbcClient jdbc;

    Suspicions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID person, String who, String title, String certificate, LocalDate from, LocalDate to, List<String> files, @Nullable UUID group, ClaimLife state) {
        Suspicion.Subject subject() {
            return new Suspicion.Subject(person, title, certificate, from, to, Set.copyOf(files), group);
        }

        Suspicion.Other other() {
            return new Suspicion.Other(id, person, who, title, certificate, from, to, Set.copyOf(files), group);
        }
    }

    record Posted(UUID person, String title, LocalDate on) {
        Suspicion.Other other() {
            return new Suspicion.Other(null, person, "", title, "", on, on, Set.of(), null);
        }
    }

    List<Suspicion> of(UUID claim) {
        return of(List.of(claim)).getOrDefault(claim, List.of());
    }

    Map<UUID, List<Suspicion>> of(List<UUID> claims) {
        var looked = rows("c.id = any (:ids::uuid[])", claims.toArray(UUID[]::new), new UUID[0]);
        var persons = looked.stream().map(Row::person).distinct().toArray(UUID[]::new);
        var others = rows("c.person_id = any (:persons::uuid[]) or c.id in (select v.claim_id from credit.evidence v join credit.evidence mine on mine.file = v.file where mine.claim_id = any (:ids::uuid[]))",
                claims.toArray(UUID[]::new), persons).stream().filter(row -> row.state().counts()).toList();
        var posted = posted(persons, looked);
        var found = new HashMap<UUID, List<Suspicion>>();
        for (var row : looked) {
            var around = new ArrayList<Suspicion.Other>();
            others.stream().filter(other -> !other.id().equals(row.id())).map(Row::other).forEach(around::add);
            posted.stream().filter(entry -> entry.person().equals(row.person())).map(Posted::other).forEach(around::add);
            found.put(row.id(), Suspicion.between(row.subject(), around));
        }
        return found;
    }

    private List<Row> rows(String which, UUID[] claims, UUID[] persons) {
        return jdbc.sql("""
                select c.id, c.person_id as person, coalesce(u.name, '') || ' ' || coalesce(p.name, '') as who, c.title, c.certificate, c.from_on as "from", c.to_on as "to", %s, c.group_id as "group", c.state
                  from credit.claim c left join org.person_card p on p.id = c.person_id left join org.unit_card u on u.id = c.unit_id where %s
                """.formatted(FILES, which)).param("ids", claims).param("persons", persons).query(Row.class).list();
    }

    /** What stands in the ledger, and was not claimed. */
    private List<Posted> posted(UUID[] persons, List<Row> looked) {
        var first = looked.stream().map(Row::from).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        var last = looked.stream().map(Row::to).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        return jdbc.sql("""
                select e.person_id as person, e.title, e.on_date as "on" from credit.entry e
                 where e.person_id = any (:persons::uuid[]) and e.on_date between :first and :last and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id)
                   and not exists (select from credit.claim c where c.id = e.source_id)
                """).param("persons", persons).param("first", first).param("last", last).query(Posted.class).list();
    }
}
