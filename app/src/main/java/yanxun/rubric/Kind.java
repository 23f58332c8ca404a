package yanxun.rubric;

/** What kind of instrument it is. */
public enum Kind {
    RATING("评分量表"), CODING("编码观察"), NOTES("课堂实录");

    private final String displayName;

    Kind(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
