package yanxun.notice.demo;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.Times;

/** One of each post has a confirmed address under a name kept for examples, to which nothing is ever sent; some want a digest. */
@Component
class NoticeDemo implements DemoPart {
    private static final List<String> POSTS = List.of("BUREAU_DIRECTOR", "RESEARCHER", "PRINCIPAL", "DEAN", "GROUP_LEADER");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    NoticeDemo(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String name() {
        return "消息提醒";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        Scope.runWithin(region.district(), () -> transactions.executeWithoutResult(_ -> POSTS.forEach(post -> settle(region, post))));
    }

    private void settle(DemoRegion region, String post) {
        var person = jdbc.sql("select person_id from org.duty_card where wall = :wall and post = :post and valid @> :today order by person_id limit 1")
                .param("wall", region.district()).param("post", post).param("today", region.today()).query(UUID.class).optional();
        person.ifPresent(found -> {
            jdbc.sql("insert into notice.preference (person_id, wall, pace, quiet_weekends, news, unsubscribe_key) values (:person, :wall, :pace, :weekends, :news, :key)")
                    .param("person", found).param("wall", region.district()).param("pace", post.equals("PRINCIPAL") || post.equals("DEAN") ? "DAILY" : "IMMEDIATELY").param("weekends", post.equals("DEAN"))
                    .param("news", !post.equals("RESEARCHER")).param("key", DemoRegion.id(region.chance("unsubscribe " + post))).update();
            jdbc.sql("insert into notice.address (person_id, wall, channel, value, verified_at) values (:person, :wall, 'EMAIL', :value, :at)")
                    .param("person", found).param("wall", region.district()).param("value", post.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@fengcheng.example")
                    .param("at", region.today().minusDays(30).atTime(9, 0).atZone(Times.ZONE).toInstant().atOffset(ZoneOffset.UTC)).update();
        });
    }
}
