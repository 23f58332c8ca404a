package yanxun.plan.rhythm;

import static yanxun.platform.i18n.Text.kept;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.plan.PlanId;
import yanxun.plan.term.SchoolCalendar;
import yanxun.plan.progress.Planning;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;

/** Puts the usual rhythm into a plan: what is missing of it. What was dropped with a reason does not come back. */
@Component
@Transactional
public class Keeping {
    private final JdbcClient jdbc;
    private final Planning planning;
    private final SchoolCalendar school;
    private final Audit audit;

    Keeping(JdbcClient jdbc, Planning planning, SchoolCalendar school, Audit audit) {
        this.jdbc = jdbc;
        this.planning = planning;
        this.school = school;
        this.audit = audit;
    }

    public int keep(PlanId plan, Viewer viewer) {
        var claimed = planning.claim(plan, viewer);
        var rhythm = new Rhythm(school.days(claimed.wall(), claimed.startsOn(), claimed.endsOn()), school.weeks(claimed.wall(), claimed.startsOn(), claimed.endsOn()));
        int added = 0;
        for (var beat : rhythm.beats(claimed.startsOn(), claimed.endsOn())) {
            added += jdbc.sql("""
                    insert into plan.entry (id, plan_id, wall, ordinal, title, starts_on, ends_on, exact, rhythm)
                    select :id, :plan, :wall, coalesce(max(ordinal), 0) + 1, :title, :from, :to, :exact, :rhythm from plan.entry where plan_id = :plan
                    on conflict (plan_id, rhythm) where rhythm is not null do nothing
                    """).param("id", Id.next()).param("plan", plan.value()).param("wall", claimed.wall()).param("title", beat.title()).param("from", beat.from()).param("to", beat.to())
                    .param("exact", beat.from().equals(beat.to())).param("rhythm", beat.key()).update();
        }
        audit.note(viewer, "加入常规节奏", "plan:" + plan, kept("{0} 项", added));
        return added;
    }
}
