package yanxun.rubric.instrument;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;
import yanxun.rubric.Coding;
import yanxun.rubric.Notes;
import yanxun.rubric.Rating;

/** The form on paper: head, what is asked with room to mark it, signature. */
public record PaperPage(Shown edition) implements View {
    private static final int LESSON = 45 * 60;
    /** With short intervals a line is a minute, otherwise five, or one code. */
    private static final int SHORT = 10;

    /** A line of a grid: from which second, and how many boxes. */
    public record Line(String from, int boxes) {}

    public @Nullable Rating rating() {
        return edition.content() instanceof Rating rating ? rating : null;
    }

    public @Nullable Coding coding() {
        return edition.content() instanceof Coding coding ? coding : null;
    }

    public @Nullable Notes notes() {
        return edition.content() instanceof Notes notes ? notes : null;
    }

    public int boxes() {
        int seconds = edition.content() instanceof Coding coding ? coding.seconds() : 1;
        return Math.max(1, (seconds <= SHORT ? 60 : 300) / seconds);
    }

    public List<Line> lines() {
        int seconds = edition.content() instanceof Coding coding ? coding.seconds() : 1;
        int step = boxes() * seconds;
        return IntStream.iterate(0, from -> from < LESSON, from -> from + step).mapToObj(from -> new Line("%d:%02d".formatted(from / 60, from % 60), boxes())).toList();
    }
}
