package yanxun.platform.web;

import java.util.List;
import yanxun.platform.access.Permission;

/** The navigation follows the year; each entry shows only to those who may use it. */
public enum Menu {
    TODAY("今天", "/", Permission.USE_TODAY),
    PLANS("计划", "/plans", Permission.SEE_PLANS),
    CALENDAR("日程", "/calendar", Permission.SEE_PLANS),
    ACTIVITIES("活动", "/activities", Permission.SEE_ACTIVITIES, "/undertakings", "/menus", "/problems"),
    LESSONS("听评课", "/lessons", Permission.SEE_LESSONS, "/rubrics", "/draws", "/timetables", "/lesson-duties", "/lesson-reports"),
    TRAINING("培训", "/training", Permission.SEE_TRAINING, "/trainers"),
    DOCUMENTS("公文", "/documents", Permission.SEE_DOCUMENTS),
    HOURS("学时", "/hours", Permission.SEE_OWN_HOURS, "/assessments", "/policies"),
    CERTIFICATES("证书", "/certificates", Permission.SEE_OWN_HOURS),
    NETWORK("组织", "/network", Permission.SEE_NETWORK),
    PEOPLE("教师", "/people", Permission.SEE_PEOPLE),
    FIGURES("报表", "/figures", Permission.SEE_FIGURES),
    ADMINISTRATION("管理", "/administration", Permission.MANAGE_ACCOUNTS),
    AUDIT("审计", "/audit", Permission.SEE_AUDIT);

    private final String displayName;
    private final String path;
    private final Permission permission;
    private final List<String> also;

    /** @param also further addresses that belong to it */
    Menu(String displayName, String path, Permission permission, String... also) {
        this.displayName = displayName;
        this.path = path;
        this.permission = permission;
        this.also = List.of(also);
    }

    public String displayName() {
        return displayName;
    }

    public String path() {
        return path;
    }

    Permission permission() {
        return permission;
    }

    public boolean isAt(String current) {
        return path.equals("/") ? current.equals("/") : leads(path, current) || also.stream().anyMatch(each -> leads(each, current));
    }

    private static boolean leads(String path, String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
