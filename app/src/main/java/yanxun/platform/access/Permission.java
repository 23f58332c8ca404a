package yanxun.platform.access;

/** What a person may do; where is said by the scope of the duty that carries it. */
public enum Permission {
    USE_TODAY,
    SEE_NETWORK, MANAGE_UNITS, NAME_CONTACTS,
    SEE_PEOPLE, MANAGE_PEOPLE, SEE_SENSITIVE, MANAGE_ACCOUNTS, MANAGE_RULES,
    SEE_PLANS, EDIT_PLANS,
    SEE_ACTIVITIES, HOST_ACTIVITIES, CORRECT_ACTIVITIES,
    SEE_OWN_HOURS, SEE_HOURS,
    SEE_FIGURES,
    SEE_AUDIT, RUN_SYSTEM
}
