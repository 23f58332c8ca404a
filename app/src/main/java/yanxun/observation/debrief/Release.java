package yanxun.observation.debrief;

import yanxun.platform.error.Rejected;

/**
 * Telling a teacher what was observed.
 *
 * @param reflective watched by the teacher for their own reflection
 * @param own whether the viewer gave the lesson
 * @param arranged whether the viewer arranged it or looks after the school; of an unannounced check only the office does
 * @param handedIn whether the viewer's own sheet is in
 * @param named whether somebody else asked the viewer to observe it
 */
public record Release(boolean cancelled, boolean secret, boolean released, boolean reflective, boolean own, boolean arranged, boolean handedIn, boolean named, int sheets, int owing) {

    /** What somebody recorded of the own lesson is told by nobody else; nobody else's lesson is told by its teacher; and of an unannounced check nobody tells who came along uninvited. */
    public boolean mayWrite() {
        return !cancelled && (reflective ? own : !own && (arranged || handedIn && (!secret || named)));
    }

    /** @param reason why it is told while somebody still owes a sheet */
    void check(String reason) {
        if (released) {
            throw new Rejected("这节课已经反馈给老师了");
        } else if (sheets == 0) {
            throw new Rejected("还没有人交听课记录,不能反馈;撤回的记录不算");
        } else if (owing > 0 && reason.isBlank()) {
            throw new Rejected("还有 {0} 人没有交听课记录。请等他们交齐,或者写明先反馈的原因", owing);
        }
    }
}
