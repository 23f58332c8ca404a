package yanxun.network.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.network.TieRole;
import yanxun.org.Accounts;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;

/** Reads who stands for the members of a community. */
@Component
class ContactQueries {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    ContactQueries(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    Contacts of(UUID community, LocalDate today, Viewer viewer) {
        var contacts = contacts(community, today, viewer);
        var disabled = accounts.disabledOf(contacts.stream().map(Contacts.Contact::personId).toList());
        return new Contacts(members(community, today, viewer), contacts.stream().map(each -> !disabled.contains(each.personId()) ? each
                : new Contacts.Contact(each.id(), each.unitId(), each.unitName(), each.personId(), each.name(), each.role(), each.span(), each.member(), each.belongs(), true, each.reached())).toList(), today);
    }

    /** The members on a day, the lead first; on the day before it begins or after it ends there are none. */
    List<Contacts.Member> members(UUID community, LocalDate day, Viewer viewer) {
        return jdbc.sql("""
                select m.unit_id, m.leads, coalesce((select u.name from org.unit_past_card u where u.id = m.unit_id and u.valid @> :day::date), '') as unit_name,
                """ + Reach.covers("m.unit_id", "scopes", ":day::date") + """
                  as reached
                  from network.member_card m where m.community_id = :community and m.valid @> :day::date order by m.leads desc, unit_name
                """).param("community", community).param("day", day).param("scopes", viewer.scopes(Permission.NAME_CONTACTS)).query(Contacts.Member.class).list();
    }

    private List<Contacts.Contact> contacts(UUID community, LocalDate today, Viewer viewer) {
        return jdbc.sql("""
                select c.id, c.unit_id, c.person_id, c.name, c.role, lower(c.valid) as valid_from, upper(c.valid) as valid_until,
                       coalesce((select u.name from org.unit_past_card u where u.id = c.unit_id order by u.valid desc limit 1), '') as unit_name,
                       exists (select from network.contact_card k where k.id = c.id and upper_inf(k.valid) or k.id = c.id and upper(k.valid) > :today::date) as member,
                       not exists (select from org.person_card p where p.id = c.person_id) or exists (
                           select from org.membership_card w join org.reach_card r on r.descendant = w.unit_id and r.ancestor = c.unit_id and r.valid @> :today::date
                            where w.person_id = c.person_id and w.valid @> :today::date) as belongs,
                """ + Reach.covers("c.unit_id", "scopes", ":today::date") + """
                  as reached
                  from network.contact c where c.community_id = :community and (upper_inf(c.valid) or upper(c.valid) > :today::date)
                 order by array_position(array['COORDINATOR', 'CONTACT', 'STUDIO_LEADER'], c.role), unit_name, c.valid
                """).param("community", community).param("today", today).param("scopes", viewer.scopes(Permission.NAME_CONTACTS))
                .query((rs, _) -> new Contacts.Contact(rs.getObject("id", UUID.class), rs.getObject("unit_id", UUID.class), rs.getString("unit_name"), rs.getObject("person_id", UUID.class), rs.getString("name"),
                        TieRole.valueOf(rs.getString("role")), CommunityQueries.span(rs), rs.getBoolean("member"), rs.getBoolean("belongs"), false, rs.getBoolean("reached"))).list();
    }
}
