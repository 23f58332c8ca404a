package yanxun.document.proof;

/** What can be doubtful. What is certainly wrong blocks the issue; the rest is shown and can be let stand with a reason. */
public enum Doubt {
    NOTHING_WRITTEN("内容不全", true),
    NO_ADDRESSEE("没有主送机关", true),
    BLANK_LEFT("有空没有填", true),
    NO_SUCH_DAY("日期不存在", true),
    WRONG_WEEKDAY("日期与星期不符", true),
    ENDS_BEFORE_BEGINNING("结束早于开始", true),
    PAST("日期已过", false),
    ODD_YEAR("年份可疑", false),
    ANNEX_MISSING("缺附件", true),
    ANNEX_UNNAMED("正文没有提到附件", false),
    HEADCOUNT("人数与名单不符", true),
    NAMED_TWICE("名单里有重复", false),
    SHORT_NAME("单位未用全称", true),
    SHORT_ADDRESSEE("主送未用全称", false),
    UNKNOWN_UNIT("没有这个单位", false),
    WRONG_BRACKETS("文号括号不对", true),
    NUMBER_STYLE("文号写法不对", false);

    private final String displayName;
    private final boolean blocks;

    Doubt(String displayName, boolean blocks) {
        this.displayName = displayName;
        this.blocks = blocks;
    }

    public String displayName() {
        return displayName;
    }

    public boolean blocks() {
        return blocks;
    }
}
