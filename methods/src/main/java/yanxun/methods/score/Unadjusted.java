package yanxun.methods.score;

/** Why scores cannot be adjusted. */
public enum Unadjusted {
    /** Nobody to compare with. */
    ONE_SUBJECT,
    /** A single rater's severity is the same for everybody and cannot be told from the scale itself. */
    ONE_RATER,
    /** Subjects and raters fall into groups that share nobody: a better group and a more lenient one look alike. */
    NOT_LINKED,
    /** Each item was scored by one rater only: a strict rater and a hard item look alike. */
    ITEMS_FOLLOW_RATERS,
    /** Each item was scored on one subject only: a weak subject and a hard item look alike. */
    ITEMS_FOLLOW_SUBJECTS,
    /** As many items as ratings: nothing is left to estimate a spread from. */
    TOO_FEW,
    /** More than {@link FairScores#MOST_RATERS} raters and as many subjects, or more than {@link FairScores#MOST_ITEMS} items. */
    TOO_MANY
}
