package yanxun.activity.lesson;

import java.util.Arrays;
import java.util.List;
import yanxun.platform.error.Rejected;

/** What is done on a lesson: six stages of preparing it together, then the four parts of showing it. */
public enum Work {
    TEAM_STUDY("团队研究", true), DRAFT("个人备课", true), TRIAL("个人试讲", true), POLISHING("集体磨课", true), REFLECTION("个人反思", true), FINAL("完善定稿", true),
    TELLING("说课", false), TEACHING("上课", false), DISCUSSION("议课", false), DEFENCE("辩课", false);

    private final String displayName;
    private final boolean preparing;

    Work(String displayName, boolean preparing) {
        this.displayName = displayName;
        this.preparing = preparing;
    }

    public String displayName() {
        return displayName;
    }

    public boolean isPreparing() {
        return preparing;
    }

    /** Those that belong to the lesson's own teacher. */
    public boolean isTeachersOwn() {
        return this == DRAFT || this == REFLECTION || this == FINAL;
    }

    public static List<Work> stages(boolean preparing) {
        return Arrays.stream(values()).filter(work -> work.preparing == preparing).toList();
    }

    static Work named(String name) {
        return Arrays.stream(values()).filter(work -> work.name().equals(name)).findFirst().orElseThrow(() -> new Rejected("请选择环节"));
    }

    /** The draft comes after the team's study, the final text after the trial and the reflection; showing comes after all of it. */
    void refuseTooEarly(List<Work> done) {
        var before = switch (this) {
            case DRAFT -> TEAM_STUDY;
            case TRIAL -> DRAFT;
            case POLISHING, REFLECTION -> TRIAL;
            case FINAL -> REFLECTION;
            case TEACHING, DISCUSSION -> TELLING;
            case DEFENCE -> TEACHING;
            default -> this;
        };
        if (before != this && !done.contains(before)) {
            throw new Rejected("“{0}”之前要先有“{1}”", yanxun.platform.i18n.Text.t(displayName), yanxun.platform.i18n.Text.t(before.displayName));
        }
    }
}
