package yanxun.plan.rhythm;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.plan.EntryProgress;
import yanxun.platform.time.Times;

/**
 * Asks about entries that are due and have become nothing yet: one letter a week for each plan and person, whatever the number of
 * entries. Doing it again the same day renews the letters and adds none; letters of things settled meanwhile are taken off the pile.
 */
@Component
@Transactional
class Nudging {
    private static final int LATE_DAYS = 60;

    private final JdbcClient jdbc;
    private final EntryProgress progress;
    private final Inbox inbox;
    private final Clock clock;

    Nudging(JdbcClient jdbc, EntryProgress progress, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.inbox = inbox;
        this.clock = clock;
    }

    void nudge() {
        var today = Times.day(clock.instant());
        var open = open(today);
        var coming = open.stream().filter(due -> due.isComing(today)).toList();
        var overdue = open.stream().filter(due -> due.isOverdue(today)).toList();
        var sent = new java.util.HashSet<String>();
        letters(coming, "plan-coming", today, sent);
        letters(overdue, "plan-overdue", today, sent);
        settle(sent);
    }

    private List<Due> open(LocalDate today) {
        var due = jdbc.sql("""
                select e.id as entry, p.id as plan, p.title as plan_title, p.wall, coalesce(e.owner_person, p.created_by) as person, e.title, e.ends_on
                  from plan.entry e join plan.plan p on p.id = e.plan_id
                 where p.state = 'PUBLISHED' and e.dropped_at is null and e.done_at is null and e.ends_on between :from and :to and p.ends_on >= :from
                """).param("from", today.minusDays(LATE_DAYS)).param("to", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1)).query(Due.class).list();
        var begun = progress.begun(due.stream().map(Due::entry).toList());
        return due.stream().filter(each -> !begun.contains(each.entry())).sorted(Comparator.comparing(Due::endsOn)).toList();
    }

    private record Pile(UUID plan, UUID person) {}

    private void letters(List<Due> due, String kind, LocalDate today, java.util.Set<String> sent) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        due.stream().collect(Collectors.groupingBy(each -> new Pile(each.plan(), each.person()))).forEach((pile, entries) -> {
            var first = entries.getFirst();
            var source = kind + ":" + pile.plan() + ":" + pile.person() + ":" + monday;
            var title = kind.equals("plan-coming") ? kept("下周到期的安排还没有活动:{0} 项", entries.size()) : kept("已过期还没有落实的安排:{0} 项", entries.size());
            inbox.deliver(new Letter(first.wall(), source, true, title, first.planTitle() + ":" + Due.names(entries), "/plans/" + pile.plan(), first.endsOn()), List.of(pile.person()));
            sent.add(source);
        });
    }

    /** What was asked before and is no longer true needs no answer. */
    private void settle(java.util.Set<String> sent) {
        jdbc.sql("select distinct source from notice.receipt_card where (source like 'plan-coming:%' or source like 'plan-overdue:%') and done_at is null").query(String.class).list().stream()
                .filter(source -> !sent.contains(source)).toList().forEach(inbox::settleAll);
    }
}
