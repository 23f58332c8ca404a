package yanxun.activity.schedule;

import java.util.Map;

/** How a person stands to an activity before it begins. */
public final class Stances {
    public static final Map<String, String> NAMES = Map.of("EXPECTED", "应参加", "INVITED", "可报名", "ENROLLED", "已报名", "WAITING", "候补", "DECLINED", "不参加",
            "LEAVE_ASKED", "请假待批", "LEAVE_GRANTED", "已准假", "LEAVE_REFUSED", "未准假", "WALKED_IN", "现场参加");

    private Stances() {}
}
