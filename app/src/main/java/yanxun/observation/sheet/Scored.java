package yanxun.observation.sheet;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.platform.error.Rejected;
import yanxun.rubric.Coding;
import yanxun.rubric.Edition;
import yanxun.rubric.Instruments;
import yanxun.rubric.Rating;

/** What the ratings of a sheet come to, by the edition they were given on: also one that was withdrawn meanwhile. */
@Component
class Scored {
    private final Instruments instruments;

    Scored(Instruments instruments) {
        this.instruments = instruments;
    }

    record Mark(@Nullable BigDecimal total, boolean vetoed, String band) {
        static final Mark NONE = new Mark(null, false, "");
    }

    Mark of(Recorded content) {
        if (content.coding() != null && !(edition(content.coding().edition()).content() instanceof Coding)) {
            throw new Rejected("编码用的不是编码量表,没有收下。请导出后联系教研中心");
        } else if (content.rating() == null) {
            return Mark.NONE;
        } else if (edition(content.rating().edition()).content() instanceof Rating rating) {
            var score = rating.score(content.rating().answers());
            return new Mark(score.total(), score.vetoed(), score.band() == null ? "" : score.band());
        } else {
            throw new Rejected("评分用的不是评分量表,没有收下。请导出后联系教研中心");
        }
    }

    Edition edition(UUID id) {
        return instruments.edition(id).orElseThrow(() -> new Rejected("记录所用的量表在系统里没有找到,没有收下。请导出后联系教研中心"));
    }
}
