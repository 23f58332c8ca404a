package yanxun.training.feedback;

import java.util.List;
import java.util.UUID;
import yanxun.platform.data.Id;
import yanxun.platform.web.View;

/** What a district asks. */
public record QuestionsPage(List<Question> questions) implements View {
    public List<Question> of(Moment moment) {
        return questions.stream().filter(question -> question.moment() == moment).toList();
    }

    public UUID fresh() {
        return Id.next();
    }
}
