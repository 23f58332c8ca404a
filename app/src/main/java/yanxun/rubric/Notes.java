package yanxun.rubric;

import java.util.List;

/** Notes with the time at which each was made, under headings. */
public record Notes(List<String> headings) implements Content {
    public Notes {
        headings = Rating.given(headings);
    }

    @Override
    public Kind kind() {
        return Kind.NOTES;
    }
}
