package yanxun.org.merger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;
import yanxun.platform.error.Rejected;

/** Lets whatever names one record name the other, table by table. */
@Component
class Leading {
    private final JdbcClient jdbc;
    private final List<PersonTraces> modules;

    Leading(JdbcClient jdbc, List<PersonTraces> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    void lead(UUID merger, UUID gone, UUID stays) {
        var accounts = accounts(gone, stays);
        if (accounts.size() == 2) {
            modules.forEach(module -> module.accountTraces().forEach(trace -> lead(merger, trace, accounts.get(gone), accounts.get(stays))));
        }
        modules.forEach(module -> module.traces().forEach(trace -> lead(merger, trace, gone, stays)));
        jdbc.sql("select org.lay_down(:merger, :gone)").param("merger", merger).param("gone", gone).query().singleRow();
    }

    private void lead(UUID merger, PersonTraces.Trace trace, UUID from, UUID to) {
        for (var column : trace.columns()) {
            int dot = column.lastIndexOf('.');
            try {
                jdbc.sql("select org.lead(:merger, :label, cast(:relation as regclass), :named, :from, :to)").param("merger", merger).param("label", trace.label()).param("relation", column.substring(0, dot))
                        .param("named", column.substring(dot + 1)).param("from", from).param("to", to).query().singleRow();
            } catch (DataIntegrityViolationException refused) {
                throw new Rejected("两条记录中的一条办理过另一条的事项({0}),合并后会成为自己办理自己的;请先更正那里,再合并", trace.label());
            }
        }
    }

    /** By person. */
    Map<UUID, UUID> accounts(UUID gone, UUID stays) {
        var accounts = new LinkedHashMap<UUID, UUID>();
        jdbc.sql("select person_id, id from org.account where person_id in (:gone, :stays)").param("gone", gone).param("stays", stays)
                .query(row -> {
                    accounts.put(row.getObject("person_id", UUID.class), row.getObject("id", UUID.class));
                });
        return accounts;
    }

    /** How much of what followed, and how much stood in the way of what was there already. */
    List<MergerPage.Share> shares(UUID merger) {
        return jdbc.sql("""
                select label, count(*) filter (where outcome = 'FOLLOWED') as followed, count(*) filter (where outcome = 'SET_ASIDE') as set_aside from org.merger_line
                 where merger_id = :merger and relation <> 'org.person' group by label order by min(place)
                """).param("merger", merger).query(MergerPage.Share.class).list();
    }
}
