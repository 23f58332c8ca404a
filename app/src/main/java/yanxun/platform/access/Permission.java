package yanxun.platform.access;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do; where is said by the scope of the duty that carries it. */
public enum Permission {
    USE_TODAY,
    SEE_NETWORK, MANAGE_UNITS, NAME_CONTACTS, ASSESS_COMMUNITIES,
    SEE_PEOPLE, MANAGE_PEOPLE, SEE_SENSITIVE, MANAGE_ACCOUNTS, MANAGE_RULES,
    SEE_PLANS, EDIT_PLANS,
    SEE_DOCUMENTS, DRAFT_DOCUMENTS, ISSUE_DOCUMENTS, SIGN_DOCUMENTS,
    SEE_ACTIVITIES, HOST_ACTIVITIES, CORRECT_ACTIVITIES, SCREEN_PROBLEMS,
    SEE_LESSONS, OVERSEE_LESSONS, EDIT_RUBRICS,
    SEE_TRAINING, MANAGE_TRAINING,
    SEE_OWN_HOURS, SEE_HOURS, JUDGE_CLAIMS, RULE_HOURS,
    ISSUE_CERTIFICATES,
    SEE_FIGURES,
    MANAGE_ROBOTS,
    SEE_AUDIT, RUN_SYSTEM;

    private static final Set<Permission> AT_HOME = EnumSet.of(EDIT_PLANS, HOST_ACTIVITIES, CORRECT_ACTIVITIES, MANAGE_TRAINING);
    private static final Set<Permission> OF_DISTRICTS = EnumSet.of(MANAGE_RULES, SEE_AUDIT, RUN_SYSTEM);

    /** Whether it ends where the duty's own district ends: a city sees what its districts published, and writes only what is its own. */
    boolean isAtHome() {
        return AT_HOME.contains(this);
    }

    /** Whether it is about a district as a whole: held for a school it is nothing. */
    boolean isOfDistricts() {
        return OF_DISTRICTS.contains(this);
    }
}
