package yanxun.rubric;

import static yanxun.platform.i18n.Text.t;

import yanxun.methods.score.FairResult;

/** Why scores stand as they were given, in a sentence. */
public final class Unadjusting {
    private Unadjusting() {}

    /** Empty where they are adjusted. */
    public static String because(FairResult result) {
        return switch (result.reason()) {
            case null -> "";
            case NOT_LINKED -> t("未校正:评分人之间没有共同的评分对象,分成互不相连的 {0} 组,严的组和弱的组分不开。请安排评分人交叉评分", result.groups());
            case ONE_RATER -> t("未校正:只有一位评分人,宽严对每个人都一样,不影响先后");
            case ONE_SUBJECT -> t("未校正:只有一个评分对象,没有可比的");
            case ITEMS_FOLLOW_RATERS -> t("未校正:每个评分项只有一位评分人评,人严和项难分不开");
            case ITEMS_FOLLOW_SUBJECTS -> t("未校正:每个评分项只评了一个对象,对象弱和项难分不开");
            case TOO_FEW -> t("未校正:评分太少,评分项和评分一样多,看不出差异有多大");
            case TOO_MANY -> t("未校正:评分人和对象都太多,或评分项太多,请分批计算");
        };
    }
}
