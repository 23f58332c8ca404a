package yanxun.document.receipt;

import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Vocabulary;

/** Whom a draft is meant for: units, the schools or the teachers beneath a unit, persons. Turned into recipients when it is issued. */
@Component
@Transactional
public class Addressing {
    static final class Beneath implements Vocabulary {
        @Override
        public Collection<String> words() {
            return List.of("SCHOOLS", "TEACHERS");
        }
    }

    /** Each recipient once, a unit or a person, from what {@code :id} is addressed to. */
    private static final String EXPANDED = """
            select a.unit_id, null::uuid as person_id, u.wall from document.address a join org.unit_card u on u.id = a.unit_id where a.document_id = :id and a.kind = 'UNIT'
            union
            select u.id, null, u.wall from document.address a join org.reach_card r on r.ancestor = a.unit_id and r.valid @> current_date
              join org.unit_card u on u.id = r.descendant and u.kind = 'SCHOOL' and (a.stage is null or a.stage = any (u.stages))
             where a.document_id = :id and a.kind = 'SCHOOLS'
            union
            select null, m.person_id, m.wall from document.address a join org.reach_card r on r.ancestor = a.unit_id and r.valid @> current_date
              join org.membership_card m on m.unit_id = r.descendant and coalesce(m.valid @> current_date, false) and (a.stage is null or m.stage = a.stage)
             where a.document_id = :id and a.kind = 'TEACHERS'
            union
            select null, a.person_id, p.wall from document.address a join org.person_card p on p.id = a.person_id where a.document_id = :id and a.kind = 'PERSON'
            """;

    private final JdbcClient jdbc;

    Addressing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Address(UUID id, String kind, @Nullable String name, @Nullable String stage) {
        public String kindName() {
            return switch (kind) {
                case "SCHOOLS" -> "所有学校";
                case "TEACHERS" -> "所有教师";
                case "PERSON" -> "个人";
                default -> "单位";
            };
        }
    }

    public List<Address> of(UUID document) {
        return jdbc.sql("""
                select a.id, a.kind, coalesce(u.name, p.name) as name, a.stage from document.address a left join org.unit_card u on u.id = a.unit_id left join org.person_card p on p.id = a.person_id
                 where a.document_id = :id order by a.kind = 'PERSON', a.kind, u.name, p.name
                """).param("id", document).query(Address.class).list();
    }

    public int count(UUID document) {
        return jdbc.sql("select count(*) from (" + EXPANDED + ") each").param("id", document).query(Integer.class).single();
    }

    public void addUnits(UUID document, List<UUID> units) {
        add(document, "UNIT", units, null);
    }

    /** @param kind SCHOOLS or TEACHERS, those beneath the unit */
    public void addBeneath(UUID document, String kind, UUID unit, @Nullable String stage) {
        if (!jdbc.sql("select exists (select from org.unit_card where id = :unit)").param("unit", unit).query(Boolean.class).single()) {
            throw new NotFound();
        }
        add(document, kind, List.of(unit), stage == null || stage.isBlank() ? null : stage);
    }

    private void add(UUID document, String kind, List<UUID> units, @Nullable String stage) {
        jdbc.sql("""
                insert into document.address (id, document_id, walls, kind, unit_id, stage)
                select gen_random_uuid(), d.id, d.walls, :kind, u.id, :stage from document.document d, org.unit_card u where d.id = :id and u.id = any (:units::uuid[]) on conflict do nothing
                """).param("id", document).param("kind", kind).param("stage", stage, Types.VARCHAR).param("units", units.toArray(UUID[]::new)).update();
    }

    public void addPersons(UUID document, List<UUID> persons) {
        jdbc.sql("""
                insert into document.address (id, document_id, walls, kind, person_id)
                select gen_random_uuid(), d.id, d.walls, 'PERSON', p.id from document.document d, org.person_card p where d.id = :id and p.id = any (:persons::uuid[]) on conflict do nothing
                """).param("id", document).param("persons", persons.toArray(UUID[]::new)).update();
    }

    /** Persons by number, or by name where only one bears it. */
    void addNamed(UUID document, String words) {
        for (var word : Arrays.stream(words.split("[\\s,，、;；]+")).filter(word -> !word.isBlank()).toList()) {
            var found = jdbc.sql("select id from org.person_card where number = :word or name = :word limit 2").param("word", StaffNumbers.written(word, jdbc)).query(UUID.class).list();
            if (found.size() != 1) {
                throw new Rejected(found.isEmpty() ? "没有找到 {0},请填工号" : "{0} 重名,请填工号", word);
            }
            addPersons(document, found);
        }
    }

    void remove(UUID document, UUID address) {
        if (jdbc.sql("delete from document.address where id = :id and document_id = :document").param("id", address).param("document", document).update() == 0) {
            throw new NotFound();
        }
    }

    /** Writes all recipients at once, and lets their districts see the document. */
    public int settle(UUID document) {
        var written = jdbc.sql("""
                insert into document.recipient (document_id, walls, unit_id, person_id)
                select d.id, case when e.wall = d.wall then array[d.wall] else array[d.wall, e.wall] end, e.unit_id, e.person_id from document.document d, (%s) e
                 where d.id = :id on conflict do nothing
                """.formatted(EXPANDED)).param("id", document).update();
        jdbc.sql("""
                with wide as (select array_agg(distinct wall) as walls from document.recipient r, unnest(r.walls) as wall where r.document_id = :id)
                update document.document d set walls = wide.walls from wide where d.id = :id and d.walls is distinct from wide.walls and wide.walls is not null
                """).param("id", document).update();
        for (var table : List.of("annex", "happening")) {
            jdbc.sql("update document." + table + " t set walls = d.walls from document.document d where d.id = :id and t.document_id = :id and t.walls is distinct from d.walls").param("id", document).update();
        }
        return written;
    }

    /** The units to choose from. */
    public List<Choice> choices(Viewer viewer) {
        return jdbc.sql("""
                select distinct u.id, u.name, u.kind from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where u.kind in ('COUNTY', 'BUREAU', 'SECTION', 'TOWNSHIP', 'SCHOOL') and (r.ancestor = any (:scopes::uuid[]) or u.wall = :wall and u.kind <> 'SECTION') order by u.kind, u.name
                """).param("scopes", viewer.scopes(Permission.DRAFT_DOCUMENTS)).param("wall", viewer.wall()).query(Choice.class).list();
    }

    public record Choice(UUID id, String name, String kind) {}
}
