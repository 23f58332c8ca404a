package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.t;

import yanxun.methods.draw.Frame.Trouble;

/** What does not hold of a draw, in a sentence. */
final class Reasons {
    private Reasons() {}

    static String said(Trouble trouble) {
        return switch (trouble.kind()) {
            case COMMITMENT_BROKEN -> t("种子和盐值算不出事先公布的承诺:种子换过");
            case SALT_UNUSABLE -> t("盐值只能由字母和数字组成");
            case FRAME_CHANGED -> t("名单、名额或回避与事先公布的摘要不符:名单改过");
            case PLACES_NOT_SHARED -> t("“{0}”的名额不是按人数比例(最大余数法)分得的", trouble.about());
            case STRATUM_TWICE -> t("“{0}”层出现了两次", trouble.about());
            case NEGATIVE_PLACES -> t("“{0}”层的名额是负数", trouble.about());
            case NAME_UNUSABLE -> t("“{0}”是空的,或含有制表符、换行", trouble.about());
            case CANDIDATE_TWICE -> t("“{0}”在名单里出现了两次", trouble.about());
            case STRATUM_UNKNOWN -> t("“{0}”所在的层没有列出", trouble.about());
            case EXCLUDED_UNKNOWN -> t("回避的“{0}”不在名单里", trouble.about());
            case EXCLUDED_TWICE -> t("“{0}”的回避写了两次", trouble.about());
            case EXCLUDED_WITHOUT_REASON -> t("“{0}”的回避没有写原因", trouble.about());
            case CHOSEN_UNKNOWN -> t("抽中的“{0}”不在名单里", trouble.about());
            case CHOSEN_TWICE -> t("“{0}”被列为抽中两次", trouble.about());
            case CHOSEN_EXCLUDED -> t("“{0}”已经回避,却被列为抽中", trouble.about());
            case CHOSEN_WITHOUT_LOT -> t("“{0}”没有抽中,却被列为抽中", trouble.about());
            case PASSED_OVER -> t("“{0}”抽中了,却没有列出", trouble.about());
            case RESERVES_DIFFER -> t("递补的次序不对");
        };
    }
}
