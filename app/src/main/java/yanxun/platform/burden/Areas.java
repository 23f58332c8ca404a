package yanxun.platform.burden;

import java.util.Map;

/** What the first part of an address is called. */
public final class Areas {
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("plans", "计划"), Map.entry("activities", "活动"), Map.entry("undertakings", "共同体活动"), Map.entry("menus", "服务菜单"),
            Map.entry("problems", "问题台"), Map.entry("documents", "公文"), Map.entry("training", "培训"), Map.entry("trainers", "专家库"), Map.entry("hours", "学时"), Map.entry("claims", "学时"),
            Map.entry("certificates", "证书"), Map.entry("network", "组织"), Map.entry("people", "教师"), Map.entry("administration", "管理"), Map.entry("settings", "设置"), Map.entry("me", "我的"),
            Map.entry("inbox", "消息"), Map.entry("check-in", "签到"), Map.entry("calendar", "日程"), Map.entry("figures", "报表"), Map.entry("rubrics", "量表"));

    private Areas() {}

    public static String name(String area) {
        return NAMES.getOrDefault(area, "其他");
    }
}
