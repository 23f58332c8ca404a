package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.queue.Queue;
import yanxun.platform.time.Times;

/** What follows when a published activity is changed: those on the list are told, the queue moves, requests find those who decide them now. */
@Component
class Changes {
    private final JdbcClient jdbc;
    private final Seating seating;
    private final Pending pending;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Changes(JdbcClient jdbc, Seating seating, Pending pending, Roster roster, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.seating = seating;
        this.pending = pending;
        this.roster = roster;
        this.events = events;
    }

    /** What people plan by. */
    record Facts(String title, @Nullable Instant startsAt, @Nullable Instant endsAt, String place, String link, String hosts, @Nullable UUID leaderId, @Nullable Integer capacity) {
        String when() {
            return startsAt == null || endsAt == null ? "" : Times.span(startsAt, endsAt);
        }

        String told() {
            return String.join(" ", when(), place.isEmpty() ? link : place, hosts).strip();
        }
    }

    /** Stays within the slice: something people plan by has changed. */
    record ActivityChanged(UUID activity, String what, @Nullable UUID newLeader) {}

    Facts facts(UUID activity) {
        return jdbc.sql("""
                select title, starts_at, ends_at, place, link, leader_id, capacity, coalesce((select string_agg(u.name, '、' order by h.role, u.name) from activity.host h join org.unit_card u on u.id = h.unit_id
                       where h.activity_id = a.id and h.role <> 'COHOST'), '') as hosts
                  from activity.activity a where id = :id
                """).param("id", activity).query(Facts.class).single();
    }

    /** What was and what is, part by part, for the timeline; one empty line where nothing people plan by is another. */
    static List<String> told(Facts before, Facts now) {
        var told = new ArrayList<String>();
        tell(told, "名称 {0} → {1}", before.title(), now.title());
        tell(told, "时间 {0} → {1}", before.when(), now.when());
        tell(told, "地点 {0} → {1}", before.place(), now.place());
        tell(told, "线上地址 {0} → {1}", before.link(), now.link());
        tell(told, "名额 {0} → {1}", before.capacity() == null ? "" : before.capacity().toString(), now.capacity() == null ? "" : now.capacity().toString());
        tell(told, "主办、承办 {0} → {1}", before.hosts(), now.hosts());
        return told.isEmpty() ? List.of("") : told;
    }

    private static void tell(List<String> told, String sentence, String before, String now) {
        if (!before.equals(now)) {
            told.add(kept(sentence, before.isEmpty() ? "—" : before, now.isEmpty() ? "—" : now));
        }
    }

    void refuseFewer(UUID activity, ActivityForm form, Viewer viewer) {
        if (form.capacity() != null && ActivityForm.yes(form.enrolling())) {
            Queue.refuseFewer(form.capacity(), seating.of(activity, viewer).held(), "capacity");
        }
    }

    void follow(UUID activity, Facts before, Viewer viewer) {
        var now = facts(activity);
        roster.settle(activity);
        seating.fill(activity, viewer);
        pending.renew(activity);
        var leader = Objects.equals(before.leaderId(), now.leaderId()) || viewer.person().value().equals(now.leaderId()) ? null : now.leaderId();
        var what = before.told().equals(now.told()) && before.title().equals(now.title()) ? "" : before.told().equals(now.told()) ? kept("原名称:{0}", before.title()) : kept("现为 {0};原为 {1}", now.told(), before.told());
        events.publishEvent(new ActivityChanged(activity, what, leader));
    }
}
