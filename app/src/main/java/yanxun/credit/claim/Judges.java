package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.time.Times;

/** Who judges, and what lies before them: one letter a week with the number of claims, however many are handed in. */
@Component
class Judges {
    private static final String[] POSTS = Arrays.stream(Post.values()).filter(post -> post.may(Permission.JUDGE_CLAIMS)).map(Post::name).toArray(String[]::new);
    /** Judges for a unit below the district. */
    private static final String IN_SCHOOL = """
            from org.duty_card d join org.reach_card r on r.ancestor = d.scope_id and r.valid @> current_date join org.unit_card s on s.id = d.scope_id
             where r.descendant = :unit and d.post = any (:posts::text[]) and d.valid @> current_date and s.kind not in ('PROVINCE', 'CITY', 'COUNTY')""";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    Judges(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Claims of principals, and of whoever nobody else in the school may judge, go straight to the district. */
    boolean goesStraight(UUID person, UUID unit) {
        return jdbc.sql("select not exists (select " + IN_SCHOOL + " and d.person_id <> :person) or exists (select from org.duty_card d where d.person_id = :person and d.post = 'PRINCIPAL' and d.valid @> current_date)")
                .param("unit", unit).param("posts", POSTS).param("person", person).query(Boolean.class).single();
    }

    /** To be called when a claim has come to the desk or left it. */
    void renew(UUID unit, UUID wall) {
        renew(Matter.CLAIMS_SCHOOL.of(unit), wall, "select count(*) from credit.claim where unit_id = :unit and state = 'HANDED_IN'", unit,
                "select distinct d.person_id " + IN_SCHOOL);
        renew(Matter.CLAIMS_DISTRICT.of(wall), wall, "select count(*) from credit.claim where wall = :unit and state in ('ENDORSED', 'APPEALED')", wall,
                "select distinct d.person_id from org.duty_card d where d.scope_id = :unit and d.post = any (:posts::text[]) and d.valid @> current_date");
    }

    private void renew(String pile, UUID wall, String counting, UUID place, String judging) {
        int waiting = jdbc.sql(counting).param("unit", place).query(Integer.class).single();
        if (waiting == 0) {
            jdbc.sql("select distinct source from notice.receipt_card where source like :pile || ':%' and done_at is null").param("pile", pile).query(String.class).list().forEach(inbox::settleAll);
        } else {
            var monday = Times.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var judges = jdbc.sql(judging).param("unit", place).param("posts", POSTS).query(UUID.class).list();
            inbox.deliver(new Letter(wall, pile + ":" + monday, true, kept("待审核的学时申报:{0} 份", waiting), "看过证明材料可以成批办理", "/hours/claims/desk", monday.plusDays(6)).anew(), judges);
        }
    }

    void tell(UUID person, UUID wall, UUID claim, int version, String title, String body) {
        inbox.deliver(new Letter(wall, Matter.CLAIM.of(claim + ":" + version), false, title, body, "/hours/claims/" + claim, null), List.of(person));
    }
}
