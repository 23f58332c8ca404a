package yanxun.training.trainer;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yanxun.platform.error.Rejected;

/** Where a trainer stands in the pool. */
public enum Standing {
    PROPOSED("待审核", "warn"), ADMITTED("在库", "good"), RESTING("暂停授课", ""), LEFT("已出库", ""), REFUSED("未通过", "bad");

    /** Going there needs a reason people can read. */
    private static final Set<Standing> WITH_REASON = Set.of(RESTING, LEFT, REFUSED);

    private final String displayName;
    private final String tone;

    Standing(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public boolean mayTeach() {
        return this == ADMITTED;
    }

    public boolean needsReason() {
        return WITH_REASON.contains(this);
    }

    /** Where one can go from here. */
    public List<Standing> next() {
        return switch (this) {
            case PROPOSED -> List.of(ADMITTED, REFUSED);
            case ADMITTED -> List.of(RESTING, LEFT);
            case RESTING -> List.of(ADMITTED, LEFT);
            case LEFT, REFUSED -> List.of(PROPOSED);
        };
    }

    Standing move(Standing to, String reason) {
        if (!next().contains(to)) {
            throw new Rejected("“{0}”的专家不能改为“{1}”", t(displayName), t(to.displayName));
        }
        if (to.needsReason() && (reason.isBlank() || reason.strip().length() > 200)) {
            throw new Rejected("请写明原因(200 字以内)");
        }
        return to;
    }

    /** What the button says that leads there. */
    public String step() {
        return switch (this) {
            case PROPOSED -> "重新推荐";
            case ADMITTED -> "批准入库";
            case RESTING -> "暂停授课";
            case LEFT -> "出库";
            case REFUSED -> "不通过";
        };
    }

    public static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var standing : values()) {
            names.put(standing.name(), standing.displayName);
        }
        return names;
    }
}
