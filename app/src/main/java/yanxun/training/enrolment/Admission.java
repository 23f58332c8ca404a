package yanxun.training.enrolment;

/** How people come to a cohort: by the wishes of a season, by signing up, named by schools within quotas, or assigned by the criteria. */
public enum Admission {
    CHOICE("选课"), SIGN_UP("教师报名"), QUOTA("学校推荐"), ASSIGNMENT("按条件指派");

    private final String displayName;

    Admission(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
