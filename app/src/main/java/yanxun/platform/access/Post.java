package yanxun.platform.access;

import static yanxun.platform.access.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A post 岗位 and the rights it brings within the scope of the duty that grants it. */
public enum Post {
    SYSTEM_ADMIN("系统管理员", SEE_NETWORK, MANAGE_UNITS, SEE_PEOPLE, MANAGE_PEOPLE, MANAGE_ACCOUNTS, MANAGE_RULES, RUN_SYSTEM),
    AUDITOR("审计管理员", SEE_NETWORK, SEE_AUDIT),
    BUREAU_DIRECTOR("教研中心主任", SEE_NETWORK, MANAGE_UNITS, NAME_CONTACTS, ASSESS_COMMUNITIES, SEE_PEOPLE, MANAGE_PEOPLE, SEE_SENSITIVE, MANAGE_RULES, SEE_PLANS, EDIT_PLANS,
            SEE_ACTIVITIES, HOST_ACTIVITIES, CORRECT_ACTIVITIES, SEE_HOURS, SEE_FIGURES, SEE_DOCUMENTS, DRAFT_DOCUMENTS, ISSUE_DOCUMENTS, SIGN_DOCUMENTS),
    RESEARCHER("教研员", SEE_NETWORK, SEE_PEOPLE, SEE_PLANS, EDIT_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, SEE_HOURS, SEE_FIGURES, SEE_DOCUMENTS, DRAFT_DOCUMENTS),
    TRAINING_OFFICER("培训专干", SEE_NETWORK, NAME_CONTACTS, SEE_PEOPLE, MANAGE_PEOPLE, SEE_PLANS, EDIT_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, CORRECT_ACTIVITIES,
            SEE_HOURS, SEE_FIGURES, SEE_DOCUMENTS, DRAFT_DOCUMENTS, ISSUE_DOCUMENTS, SIGN_DOCUMENTS),
    PART_TIME_RESEARCHER("兼职教研员", SEE_NETWORK, SEE_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, SEE_DOCUMENTS),
    PRINCIPAL("校长", SEE_NETWORK, NAME_CONTACTS, SEE_PEOPLE, MANAGE_PEOPLE, SEE_SENSITIVE, SEE_PLANS, EDIT_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, CORRECT_ACTIVITIES,
            SEE_HOURS, SEE_FIGURES, SEE_DOCUMENTS, DRAFT_DOCUMENTS, ISSUE_DOCUMENTS, SIGN_DOCUMENTS),
    DEAN("教导主任", SEE_NETWORK, NAME_CONTACTS, SEE_PEOPLE, MANAGE_PEOPLE, SEE_PLANS, EDIT_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, SEE_HOURS, SEE_FIGURES, SEE_DOCUMENTS, DRAFT_DOCUMENTS, SIGN_DOCUMENTS),
    COMMUNITY_CONTACT("共同体联系人", SEE_NETWORK, SEE_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, SEE_DOCUMENTS),
    GROUP_LEADER("教研组长", SEE_NETWORK, SEE_PLANS, EDIT_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, SEE_DOCUMENTS),
    GRADE_DIRECTOR("级部主任", SEE_NETWORK, SEE_PLANS, SEE_ACTIVITIES, HOST_ACTIVITIES, SEE_DOCUMENTS),
    CLASS_TEACHER("班主任", SEE_NETWORK, SEE_PLANS, SEE_ACTIVITIES, SEE_DOCUMENTS),
    TEACHER("教师", SEE_NETWORK, SEE_PLANS, SEE_ACTIVITIES, SEE_DOCUMENTS);

    private final String displayName;
    private final Set<Permission> permissions;

    Post(String displayName, Permission... permissions) {
        this.displayName = displayName;
        this.permissions = EnumSet.of(USE_TODAY, permissions);
        this.permissions.add(SEE_OWN_HOURS);
    }

    public String displayName() {
        return displayName;
    }

    /** Posts that come with a duty; the rest come with a tie and go with it. */
    public static List<Post> ofDuties() {
        return Arrays.stream(values()).filter(post -> post != COMMUNITY_CONTACT).toList();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
