package yanxun.org.oneroster;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yanxun.org.person.Identity;
import yanxun.platform.file.Archive;

/** The people of a package who work at a school. Pupils and guardians are counted and passed over: nothing of them is kept. */
final class Staff {
    static final List<String> COLUMNS = List.of("sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName", "familyName", "middleName", "identifier", "email", "sms", "phone",
            "agentSourcedIds", "grades", "password", "userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName", "preferredFamilyName", "primaryOrgSourcedId", "pronouns");
    static final List<String> ROLE_COLUMNS = List.of("sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId");
    private static final Set<String> WORKING = Set.of("teacher", "aide", "counselor", "principal", "administrator", "siteAdministrator", "districtAdministrator", "systemAdministrator");
    private static final Set<String> GUARDIANS = Set.of("guardian", "parent", "relative");
    private static final Table USERS = new Table("users.csv", "sourcedId", "givenName", "familyName", "identifier");
    private static final Table USERS_WITH_ROLES = new Table("users.csv", "sourcedId", "givenName", "familyName", "identifier", "role", "orgSourcedIds");
    private static final Table ROLES = new Table("roles.csv", "userSourcedId", "roleType", "role", "orgSourcedId");
    private static final List<String> SHEET = List.of("工号", "姓名", "单位", "手机");

    private record Role(String role, String org, boolean primary) {
        boolean precedes(@Nullable Role other) {
            return other == null || works() && !other.works() || works() == other.works() && primary && !other.primary;
        }

        boolean works() {
            return WORKING.contains(role);
        }
    }

    private final Orgs orgs;
    private final Map<String, Role> roles = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int pupils;
    private int guardians;
    private int others;

    private Staff(Orgs orgs) {
        this.orgs = orgs;
    }

    static OneRoster.Converted sheet(Archive archive) {
        var manifest = Manifest.of(archive);
        manifest.requireBulk("users");
        var staff = new Staff(Orgs.of(archive));
        if (manifest.has("roles")) {
            ROLES.read(archive, staff::role);
            USERS.read(archive, staff::user);
        } else {
            USERS_WITH_ROLES.read(archive, staff::userWithRole);
        }
        return new OneRoster.Converted(OneRoster.csv(SHEET, staff.rows), staff.remark());
    }

    private void role(Table.Entry entry) {
        var role = new Role(entry.get("role"), entry.get("orgSourcedId"), entry.get("roleType").equals("primary"));
        roles.compute(entry.get("userSourcedId"), (_, known) -> role.precedes(known) ? role : known);
    }

    private void user(Table.Entry entry) {
        var role = roles.get(entry.get("sourcedId"));
        var home = entry.get("primaryOrgSourcedId");
        take(entry, role == null ? "" : role.role, role != null && orgs.find(role.org) != null ? role.org : home);
    }

    /** Before 1.2 a user had one role, and a list of organisations, the first the main one. */
    private void userWithRole(Table.Entry entry) {
        take(entry, entry.get("role"), entry.get("orgSourcedIds").split(",")[0].strip());
    }

    private void take(Table.Entry entry, String role, String home) {
        if (role.equals("student")) {
            pupils++;
        } else if (GUARDIANS.contains(role)) {
            guardians++;
        } else if (!WORKING.contains(role) || entry.get("enabledUser").equalsIgnoreCase("false")) {
            others++;
        } else {
            var org = orgs.find(home);
            rows.add(List.of(entry.get("identifier"), name(entry), org == null ? "" : org.word(), phone(entry)));
        }
    }

    /** Family name first where names are written so, without a blank between. */
    static String name(String family, String middle, String given) {
        var chinese = (family + given).codePoints().anyMatch(Character::isIdeographic);
        return chinese ? family + middle + given : String.join(" ", List.of(given, middle, family)).replaceAll("\\s+", " ").strip();
    }

    private static String name(Table.Entry entry) {
        return name(entry.get("familyName"), entry.get("middleName"), entry.get("givenName"));
    }

    /** A number that is masked or no mobile number says nothing. */
    private static String phone(Table.Entry entry) {
        return List.of(entry.get("sms"), entry.get("phone")).stream().map(Identity::tidy).filter(Identity::isMobile).findFirst().orElse("");
    }

    private String remark() {
        return kept("包里的学生 {0} 人、家长 {1} 人没有读入,也没有保存:本系统不登记学生和家长。停用的账号和其他角色 {2} 人也已略去", pupils, guardians, others);
    }
}
