package yanxun.org.roster;

import yanxun.platform.access.Permission;
import yanxun.platform.spreadsheet.SheetSpec;

/** The lists that can be brought in as a sheet. */
public enum Roster {
    PEOPLE("教师名册", "/people/import", "person_line", "人", Permission.MANAGE_PEOPLE, PersonSheet.SPEC),
    UNITS("学校名单", "/network/import", "unit_line", "个单位", Permission.MANAGE_UNITS, UnitSheet.SPEC);

    private final String displayName;
    private final String path;
    private final String table;
    private final String measure;
    private final Permission permission;
    private final SheetSpec spec;

    Roster(String displayName, String path, String table, String measure, Permission permission, SheetSpec spec) {
        this.displayName = displayName;
        this.path = path;
        this.table = table;
        this.measure = measure;
        this.permission = permission;
        this.spec = spec;
    }

    public String displayName() {
        return displayName;
    }

    public String path() {
        return path;
    }

    public String measure() {
        return measure;
    }

    String table() {
        return "org." + table;
    }

    Permission permission() {
        return permission;
    }

    SheetSpec spec() {
        return spec;
    }
}
