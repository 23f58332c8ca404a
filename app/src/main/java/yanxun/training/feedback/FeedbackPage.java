package yanxun.training.feedback;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;
import yanxun.training.stake.Stake;
import yanxun.training.trainer.Rating;

/** What a cohort was thought of: open sheets for those who learn, results for those who look after it or teach it. */
public record FeedbackPage(Stake stake, List<Open> open, List<Result> results) implements View {
    public record Open(String title, String path, boolean done) {}

    /** One survey: of a session, of the cohort, of its effect. Nothing is told below five answers. */
    public record Result(Moment moment, @Nullable UUID activityId, String title, long answers, long asked, List<Line> lines, List<String> remarks) {
        public boolean isTold() {
            return answers >= Rating.LEAST;
        }
    }

    public record Line(String question, String trainer, long count, BigDecimal mean) {
        public Rating rating() {
            return new Rating(count, mean);
        }
    }
}
