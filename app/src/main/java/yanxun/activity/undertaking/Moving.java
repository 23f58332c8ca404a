package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Stale;

/** Moves a community activity on, back, or to its end. Whether it may is said by {@link Course}. */
@Component
@Transactional
public class Moving {
    private final Undertakings undertakings;
    private final Progresses progresses;
    private final Steps steps;
    private final Summons summons;
    private final Passages passages;

    Moving(Undertakings undertakings, Progresses progresses, Steps steps, Summons summons, Passages passages) {
        this.undertakings = undertakings;
        this.progresses = progresses;
        this.steps = steps;
        this.summons = summons;
        this.passages = passages;
    }

    /** The step is done. Saying so twice is saying it once. */
    public void advance(UUID id, Phase from, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        if (claimed.phase() != from && steps.isDoneBy(id, from, viewer)) {
            return;
        }
        refuseMoved(claimed, from);
        var next = claimed.course().advance(claimed.parts(), progresses.of(id));
        if (from == Phase.SCREENING) {
            steps.own(id, viewer);
        }
        if (from == Phase.NOTICE) {
            steps.announce(id);
        }
        apply(claimed, next, viewer, "", from == Phase.SCREENING ? "受理" : next.state() == State.ARCHIVED ? "归档" : "办完一步");
    }

    public void sendBack(UUID id, Phase from, Phase to, String reason, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        refuseMoved(claimed, from);
        apply(claimed, claimed.course().sendBack(to, claimed.parts(), reason), viewer, reason, "退回");
    }

    /** What a hearing concluded sends the plan back, whoever wrote it down. */
    public void sendBackToPlan(Claimed claimed, String reason, Viewer viewer) {
        apply(claimed, claimed.course().sendBack(Phase.PLAN, claimed.parts(), reason), viewer, reason, "退回");
    }

    public void undo(UUID id, Phase from, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        refuseMoved(claimed, from);
        var last = steps.lastMove(id);
        apply(claimed, claimed.course().undo(last.from(), last.by().equals(viewer.person().value()), steps.isBegun(claimed), claimed.parts()), viewer, "", "撤回一步");
    }

    public void drop(UUID id, Phase phase, String reason, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        var next = claimed.course().drop(phase, claimed.parts(), reason);
        steps.drop(id, phase, reason);
        if (next.at() != claimed.phase()) {
            apply(claimed, next, viewer, reason, "省去步骤");
        } else {
            passages.note(id, viewer, "省去步骤", kept("{0}:{1}", word(phase.displayName()), reason));
        }
    }

    public void withdraw(UUID id, String reason, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        apply(claimed, claimed.course().withdraw(claimed.parts(), reason), viewer, reason, "撤回申请");
    }

    public void decline(UUID id, String reason, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        apply(claimed, claimed.course().decline(claimed.parts(), reason), viewer, reason, "不予受理");
    }

    public void stop(UUID id, String reason, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        apply(claimed, claimed.course().stop(claimed.parts(), reason), viewer, reason, "终止");
    }

    private void apply(Claimed claimed, Course next, Viewer viewer, String reason, String what) {
        steps.move(claimed, next, viewer);
        passages.move(claimed.id(), viewer, what, claimed.phase(), next.at(), reason);
        summons.moved(claimed, next, reason, viewer);
    }

    private static void refuseMoved(Claimed claimed, Phase from) {
        if (claimed.phase() != from) {
            throw new Stale();
        }
    }
}
