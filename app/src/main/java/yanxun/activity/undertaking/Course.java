package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.t;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/**
 * Where a community activity stands, who may move it, and what must be true. This is the only place that knows.
 *
 * <pre>
 * REQUEST ▶ SCREENING ▶ DIAGNOSIS ▶ PLAN ⇄ ARGUMENT ▶ NOTICE ▶ BRIEFING ▶ STUDY ▶ PREPARATION ▶ EXHIBITION ▶ CHOICE ▶ DELIVERY ▶ SUMMARY ▶ ARCHIVE ▶ ARCHIVED
 *    │          └─ decline ▶ DECLINED                                                       (steps a form does not need are left out from the start,
 *    └─ withdraw (also while screened) ▶ WITHDRAWN                                           others may be dropped with a reason)
 * any step after SCREENING: return to an earlier step with a reason · stop with a reason ▶ STOPPED · undo the last move while nothing was built on it
 * </pre>
 *
 * @param steps those that are taken, in order
 */
public record Course(List<Phase> steps, Phase at, State state) {

    /** The step is done: on to the next, or into the archive. */
    public Course advance(Set<Part> parts, Progress progress) {
        refuseOthers(at, parts);
        refuseEnded();
        var missing = progress.missing(at);
        if (!missing.isEmpty()) {
            throw new Rejected("“{0}”这一步还缺:{1}", t(at.displayName()), Text.listed(missing));
        }
        return at == Phase.ARCHIVE ? new Course(steps, at, State.ARCHIVED) : to(steps.get(steps.indexOf(at) + 1));
    }

    /** Not good enough: back to an earlier step, with the reason. */
    public Course sendBack(Phase earlier, Set<Part> parts, String reason) {
        refuseOthers(at, parts);
        refuseEnded();
        if (!steps.contains(earlier) || steps.indexOf(earlier) >= steps.indexOf(at)) {
            throw new Rejected("只能退回到前面的步骤");
        }
        if (earlier.ordinal() < Phase.DIAGNOSIS.ordinal() && at.ordinal() > Phase.SCREENING.ordinal()) {
            throw new Rejected("已经受理,不能退回到申请;如不再开展,请终止");
        }
        refuseSilence(reason, "请写明退回的原因,对方才知道改什么");
        return to(earlier);
    }

    /** Takes back the last move: by the one who made it or the organiser, while nothing has been built on it. */
    public Course undo(Phase came, boolean mine, boolean begun, Set<Part> parts) {
        if (!mine && !parts.contains(Part.ORGANISER)) {
            throw new NotYours("只有刚才推进的人或主办单位可以撤回这一步");
        }
        refuseEnded();
        if (begun) {
            throw new Rejected("“{0}”已经开始,不能撤回;确需重来请退回并写明原因", t(at.displayName()));
        }
        if (!steps.contains(came) || steps.indexOf(came) >= steps.indexOf(at)) {
            throw new Rejected("没有可以撤回的推进");
        }
        return to(came);
    }

    /** A step that is not needed this time. */
    public Course drop(Phase phase, Set<Part> parts, String reason) {
        if (!parts.contains(Part.ORGANISER)) {
            throw new NotYours("只有主办单位可以省去步骤");
        }
        refuseEnded();
        if (!phase.isDroppable() || !steps.contains(phase)) {
            throw new Rejected("“{0}”不能省去", t(phase.displayName()));
        }
        if (steps.indexOf(phase) < steps.indexOf(at)) {
            throw new Rejected("“{0}”已经完成,不能省去", t(phase.displayName()));
        }
        refuseSilence(reason, "请写明为什么省去这一步");
        var rest = steps.stream().filter(each -> each != phase).toList();
        return new Course(rest, phase == at ? steps.get(steps.indexOf(at) + 1) : at, state);
    }

    public Course withdraw(Set<Part> parts, String reason) {
        if (!parts.contains(Part.HOST)) {
            throw new NotYours("只有承办学校可以撤回申请");
        }
        refuseEnded();
        if (at != Phase.REQUEST && at != Phase.SCREENING) {
            throw new Rejected("申请已经受理,不能撤回;请与主办单位商量后由主办单位终止");
        }
        refuseSilence(reason, "请写明撤回的原因");
        return new Course(steps, at, State.WITHDRAWN);
    }

    public Course decline(Set<Part> parts, String reason) {
        if (!parts.contains(Part.ORGANISER)) {
            throw new NotYours("只有主办单位可以不予受理");
        }
        refuseEnded();
        if (at != Phase.SCREENING) {
            throw new Rejected("只有待受理的申请可以不予受理");
        }
        refuseSilence(reason, "请写明不予受理的原因,学校才知道怎样改进");
        return new Course(steps, at, State.DECLINED);
    }

    public Course stop(Set<Part> parts, String reason) {
        if (!parts.contains(Part.ORGANISER)) {
            throw new NotYours("只有主办单位可以终止");
        }
        refuseEnded();
        if (at == Phase.REQUEST || at == Phase.SCREENING) {
            throw new Rejected("还没有受理:请不予受理,或由学校撤回");
        }
        refuseSilence(reason, "请写明终止的原因,会通知到每一个成员校");
        return new Course(steps, at, State.STOPPED);
    }

    /** Whether this person may do the work of a step now. */
    public boolean mayWork(Phase phase, Set<Part> parts) {
        return state == State.RUNNING && at == phase && carries(phase, parts);
    }

    private static boolean carries(Phase phase, Set<Part> parts) {
        return parts.contains(phase.carrier()) || parts.contains(Part.ORGANISER) || parts.contains(Part.DELEGATE);
    }

    /** Refuses work on a step that is not due, or by somebody who neither carries it nor has one of the parts that may join in. */
    public void allowWork(Phase phase, Set<Part> parts, Part... joining) {
        if (Arrays.stream(joining).noneMatch(parts::contains)) {
            refuseOthers(phase, parts);
        }
        refuseEnded();
        if (at != phase) {
            throw new Rejected("现在是“{0}”,不是“{1}”;请刷新页面", t(at.displayName()), t(phase.displayName()));
        }
    }

    private void refuseOthers(Phase phase, Set<Part> parts) {
        if (!carries(phase, parts)) {
            throw new NotYours("“{0}”由{1}办理", t(phase.displayName()), t(phase.carrier() == Part.HOST ? "承办学校" : "主办单位"));
        }
    }

    private void refuseEnded() {
        if (state != State.RUNNING) {
            throw new Rejected("这项共同体活动{0},不能再办理", t(state.displayName()));
        }
    }

    private static void refuseSilence(String reason, String sentence) {
        if (reason.isBlank()) {
            throw new Rejected(sentence);
        }
    }

    private Course to(Phase phase) {
        return new Course(steps, phase, state);
    }
}
