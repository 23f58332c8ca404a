package yanxun.training.task;

import yanxun.platform.error.Rejected;

/** How far what was handed in has come. */
public enum Reading {
    HANDED_IN("已交待阅", "info"), RETURNED("退回补充", "warn"), ACCEPTED("已阅通过", "good");

    private final String displayName;
    private final String tone;

    Reading(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    /** What came back for more is still owed; what nobody has read yet is not. */
    public boolean settles() {
        return this != RETURNED;
    }

    void allowRewriting() {
        if (this == ACCEPTED) {
            throw new Rejected("已经阅过并通过,不用再改");
        }
    }

    /** Reading ends in acceptance or in a comment that says what is missing. */
    static Reading of(boolean accepted, String comment) {
        if (comment.strip().length() > 500) {
            throw new Rejected("评语不超过 500 字");
        }
        if (!accepted && comment.isBlank()) {
            throw new Rejected("退回时请写明要补什么");
        }
        return accepted ? ACCEPTED : RETURNED;
    }
}
