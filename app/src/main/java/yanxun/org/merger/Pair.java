package yanxun.org.merger;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yanxun.org.person.Career;
import yanxun.org.person.Stay;
import yanxun.platform.error.Rejected;

/** Two records that are to become one, and what speaks against it. */
record Pair(Side gone, Side stays) {
    record Side(UUID id, UUID wall, String number, String name, String login, Career career) {}

    /** No reason and no confirmation helps here. */
    void refuseTheImpossible(UUID viewer) {
        if (gone.id().equals(stays.id())) {
            throw new Rejected("请选择两条不同的记录");
        }
        if (!gone.wall().equals(stays.wall())) {
            throw new Rejected("两条记录不在同一个区县,不能合并;从外区县带来的学时,请用“学时转入”");
        }
        if (viewer.equals(gone.id()) || viewer.equals(stays.id())) {
            throw new Rejected("不能合并自己的记录,请另一位管理员办理");
        }
    }

    void refuseDoubts(boolean confirmed, LocalDate today) {
        var doubts = doubts(today);
        if (!doubts.isEmpty() && !confirmed) {
            throw new Rejected("{0}请核对,确认是同一个人后勾选“已经核对,仍要合并”", String.join("", doubts));
        }
    }

    /** What somebody must look into before: one sentence each. */
    List<String> doubts(LocalDate today) {
        var doubts = new ArrayList<String>();
        if (!gone.name().equals(stays.name())) {
            doubts.add(t("两条记录的姓名不同。"));
        }
        for (var one : gone.career().stays()) {
            stays.career().stays().stream().filter(other -> disagree(one, other)).findFirst()
                    .ifPresent(other -> doubts.add(t(one.span().contains(today) && other.span().contains(today) ? "现在同时登记在 {0} 和 {1}。" : "曾经同时登记在 {0} 和 {1}。", one.unitName(), other.unitName())));
        }
        return doubts;
    }

    private static boolean disagree(Stay one, Stay other) {
        return one.span().overlaps(other.span()) && !one.unit().equals(other.unit());
    }
}
