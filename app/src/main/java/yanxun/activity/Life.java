package yanxun.activity;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import java.time.Instant;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/**
 * The states of an activity on the short path, who may move them on, and what must be true. This is the only place that knows.
 *
 * <pre>
 * DRAFT ──publish (三定: time, content, leader or speaker; somebody invited)──▶ PUBLISHED ──close (三查 shown, ended, nothing undecided)──▶ CLOSED
 *   └──────────────cancel with a reason──────────────▶ CANCELLED ◀──cancel with a reason, before anybody signed in──┘
 * CLOSED never opens again: corrections are single reversals with a reason.
 * </pre>
 */
public enum Life {
    DRAFT("草稿"), PUBLISHED("已发布"), CLOSED("已办结"), CANCELLED("已取消");

    private final String displayName;

    Life(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** What the three fixings 三定 and the roster look like just before publishing. */
    public record Fixings(@Nullable Instant startsAt, @Nullable Instant endsAt, String content, boolean hasLeader, int invitations) {
        public List<String> missing() {
            var missing = new ArrayList<String>();
            if (startsAt == null || endsAt == null) {
                missing.add(t("时间"));
            }
            if (content.isBlank()) {
                missing.add(t("内容"));
            }
            if (!hasLeader) {
                missing.add(t("负责人或主讲人"));
            }
            return missing;
        }
    }

    /** What the three checks 三查 look like just before closing. */
    public record Checks(Instant endsAt, int attended, int undecided, boolean minutes, int owing, String note) {}

    public Life publish(Fixings fixings) {
        if (this != DRAFT) {
            throw new Rejected("只有草稿可以发布;这项活动{0}", t(displayName));
        }
        if (!fixings.missing().isEmpty()) {
            throw new Rejected("三定不全,还缺:{0}。补齐后再发布", Text.listed(fixings.missing()));
        }
        if (fixings.invitations() == 0) {
            throw new Rejected("还没有邀请学校、教研组或个人,发布后没有人会收到通知;请先添加邀请对象");
        }
        return PUBLISHED;
    }

    public Life close(Checks checks, Instant now) {
        if (this != PUBLISHED) {
            throw new Rejected("只有已发布的活动可以办结;这项活动{0}", t(displayName));
        }
        if (now.isBefore(checks.endsAt())) {
            throw new Rejected("活动还没有结束,结束后才能办结");
        }
        if (checks.undecided() > 0) {
            throw new Rejected("还有 {0} 条请假或补签申请没有处理,请先逐条同意或不同意", checks.undecided());
        }
        if (checks.attended() == 0) {
            throw new Rejected("没有一个人签到:请先点名或补录签到,或改为取消活动");
        }
        if (!checks.minutes() && checks.note().isBlank()) {
            throw new Rejected("没有活动小结或纪要:请上传纪要、填写小结,或在办结说明中写明原因");
        }
        if (checks.owing() > 0 && checks.note().isBlank()) {
            throw new Rejected("还有 {0} 人没有交记录或反思:可先催交;如现在办结,请在办结说明中写明原因", checks.owing());
        }
        return CLOSED;
    }

    public Life cancel(int attended, String reason) {
        if (this != DRAFT && this != PUBLISHED) {
            throw new Rejected("这项活动{0},不能取消", t(displayName));
        }
        if (attended > 0) {
            throw new Rejected("已有 {0} 人签到,不能取消;请按实际情况办结", attended);
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明取消原因,会通知到每一位受邀人");
        }
        return CANCELLED;
    }

    public void allowChange() {
        if (this == CLOSED || this == CANCELLED) {
            throw new Rejected("这项活动{0},不能再修改;已办结的活动请用“更正”", t(displayName));
        }
    }

    public boolean isOpen() {
        return this == DRAFT || this == PUBLISHED;
    }
}
