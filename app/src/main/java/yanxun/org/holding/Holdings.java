package yanxun.org.holding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;
import yanxun.org.Span;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Secrets;

/** Looks through every column in which a module names people. */
@Component
class Holdings {
    private final JdbcClient jdbc;
    private final List<PersonTraces> modules;
    private final Secrets secrets;

    Holdings(JdbcClient jdbc, List<PersonTraces> modules, Secrets secrets) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.secrets = secrets;
    }

    private record Numbers(@Nullable String phone, @Nullable String idNumber) {}

    /** One's own, wherever it lies. */
    HoldingPage of(Viewer viewer) {
        return Scope.everywhere(() -> {
            var me = viewer.person().value();
            var numbers = jdbc.sql("select phone, id_number from org.person_secret where person_id = :me").param("me", me).query(Numbers.class).optional().orElse(new Numbers(null, null));
            var facts = jdbc.sql("""
                    select p.number, p.name, p.sex, p.employed_on, p.party, a.login, a.last_sign_in_at from org.person p left join org.account a on a.person_id = p.id where p.id = :me
                    """).param("me", me).query(HoldingPage.Facts.class).single();
            return new HoldingPage(facts, secrets.open(numbers.phone()).orElse(null), secrets.open(numbers.idNumber()).orElse(null), isHere(me), stays(me), visits(viewer.account()), kinds(me));
        });
    }

    boolean isHere(UUID person) {
        return jdbc.sql("select exists (select from org.membership where person_id = :person and coalesce(upper(valid), 'infinity') > current_date)").param("person", person).query(Boolean.class).single();
    }

    private List<HoldingPage.Stay> stays(UUID me) {
        return jdbc.sql("""
                select coalesce((select u.name from org.unit_period u where u.unit_id = m.unit_id order by u.valid && m.valid desc, u.valid desc limit 1), '') as name, lower(m.valid) as from_on, upper(m.valid) as to_on
                  from org.membership m where m.person_id = :me order by m.valid
                """).param("me", me).query((row, _) -> new HoldingPage.Stay(row.getString("name"), new Span(row.getObject("from_on", java.time.LocalDate.class), row.getObject("to_on", java.time.LocalDate.class)))).list();
    }

    private List<HoldingPage.Visit> visits(UUID account) {
        return jdbc.sql("select agent, created_at, seen_at from platform.session where account_id = :account order by seen_at desc").param("account", account).query(HoldingPage.Visit.class).list();
    }

    private List<HoldingPage.Kind> kinds(UUID me) {
        var lists = Set.copyOf(jdbc.sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                 where a.atttypid = 'uuid[]'::regtype and c.relkind in ('r', 'p') and not a.attisdropped
                """).query(String.class).list());
        var counted = new LinkedHashMap<String, List<String>>();
        modules.forEach(module -> module.traces().forEach(trace -> counted.computeIfAbsent(trace.label(), _ -> new ArrayList<>()).addAll(trace.columns().stream().map(column -> count(column, lists)).toList())));
        var each = counted.entrySet().stream().map(entry -> "select '" + entry.getKey().replace("'", "''") + "' as label, " + String.join(" + ", entry.getValue()) + " as count").toList();
        return jdbc.sql("select label, sum(count)::bigint as count from (" + String.join(" union all ", each) + ") found where count > 0 group by label order by count desc, label").param("me", me).query(HoldingPage.Kind.class).list();
    }

    private static String count(String column, Set<String> lists) {
        int dot = column.lastIndexOf('.');
        return "(select count(*) from " + column.substring(0, dot) + " t where " + (lists.contains(column) ? ":me = any (t." + column.substring(dot + 1) + ")" : "t." + column.substring(dot + 1) + " = :me") + ")";
    }
}
