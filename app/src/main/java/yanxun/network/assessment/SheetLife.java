package yanxun.network.assessment;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/**
 * Where the assessment of a year stands, and what must be true to move it on.
 *
 * <pre>
 * DRAFT ──publish (effect points and verdict written; the process part is frozen)──▶ PUBLISHED ──conclude (the days for objections over, each answered)──▶ FINAL
 * Objections: members, while PUBLISHED and in time. Corrections: the bureau with a reason, PUBLISHED or FINAL; what stood before is kept.
 * </pre>
 */
public enum SheetLife {
    DRAFT("草稿", "warn"), PUBLISHED("公示中", "info"), FINAL("已定", "good");

    static final BigDecimal MOST_PROCESS = new BigDecimal(60);
    static final BigDecimal MOST_EFFECT = new BigDecimal(40);

    private final String displayName;
    private final String tone;

    SheetLife(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    void allowWriting() {
        if (this != DRAFT) {
            throw new Rejected("考核表{0},不能再改;请用“更正”并写明原因", t(displayName));
        }
    }

    SheetLife publish(@Nullable BigDecimal effect, String verdict, int days) {
        if (this != DRAFT) {
            throw new Rejected("考核表{0},不能再次公示", t(displayName));
        } else if (effect == null || verdict.isBlank()) {
            throw new Rejected("效果分和评语写好后才能公示");
        } else if (days < 3 || days > 60) {
            throw new Rejected("公示期为 3 到 60 天");
        }
        return PUBLISHED;
    }

    void allowObjection(LocalDate today, @Nullable LocalDate until) {
        if (this != PUBLISHED || until == null || today.isAfter(until)) {
            throw new Rejected("现在不能提出异议:只在公示期内可以");
        }
    }

    SheetLife conclude(LocalDate today, @Nullable LocalDate until, int unanswered) {
        if (this != PUBLISHED) {
            throw new Rejected("只有公示中的考核表可以定稿");
        } else if (until == null || !today.isAfter(until)) {
            throw new Rejected("公示期到 {0} 为止,之后才能定稿", until);
        } else if (unanswered > 0) {
            throw new Rejected("还有 {0} 条异议没有答复", unanswered);
        }
        return FINAL;
    }

    void allowCorrection(BigDecimal was, BigDecimal becomes, BigDecimal most, String reason) {
        if (this == DRAFT) {
            throw new Rejected("草稿可以直接修改,不用更正");
        } else if (reason.isBlank()) {
            throw new Rejected("请写明更正的原因");
        } else if (becomes.signum() < 0 || becomes.compareTo(most) > 0) {
            throw new Rejected("分数在 0 到 {0} 之间", most);
        } else if (was.compareTo(becomes) == 0) {
            throw new Rejected("分数没有变化");
        }
    }
}
