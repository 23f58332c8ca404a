package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.Choices;
import yanxun.rubric.Answers;

/**
 * What one observer recorded of a lesson, as the device sends it. Every {@code t} is milliseconds since the start on the device's steady clock.
 *
 * @param startedAt when the clock was started, milliseconds of the epoch by the device's own wall clock
 * @param lasted milliseconds from start to end
 */
public record Recorded(long startedAt, long lasted, Watch clock, @Nullable Rated rating, @Nullable Coded coding, List<Note> notes, @Nullable Seating seating, List<Picture> photos, String strengths, String suggestions, String overall) {
    public Recorded {
        clock = clock == null ? new Watch(0, Watch.Source.NONE, null, List.of()) : clock;
        notes = notes == null ? List.of() : List.copyOf(notes);
        photos = photos == null ? List.of() : List.copyOf(photos);
        strengths = strengths == null ? "" : strengths;
        suggestions = suggestions == null ? "" : suggestions;
        overall = overall == null ? "" : overall;
    }

    /**
     * How the device's wall clock stands to the common one.
     *
     * @param offset milliseconds to add to the device's time
     * @param ref the sheet whose device showed the code: then {@code offset} leads to that device's time
     * @param jumps where the device's wall clock was set while it recorded: at so many milliseconds since the start, by so many
     */
    public record Watch(long offset, Source source, @Nullable UUID ref, List<Jump> jumps) {
        public Watch {
            source = source == null ? Source.NONE : source;
            jumps = jumps == null ? List.of() : List.copyOf(jumps);
        }

        /** Learnt from the server, from the code another device showed, from a time typed in, or not at all. */
        public enum Source { SERVER, CODE, TYPED, NONE }
    }

    public record Jump(long t, long by) {}

    public record Rated(UUID edition, Answers answers) {}

    /** @param events what was tapped, and when @param end when coding ended */
    public record Coded(UUID edition, List<Event> events, long end) {
        public Coded {
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    public record Event(long t, String c) {}

    public record Note(long t, @Nullable String heading, String text) {}

    /** The classroom from above: rows from the front, columns from the left, and what was seen at which seat. */
    public record Seating(int rows, int columns, List<Mark> marks) {
        public static final Map<String, String> MARKS = Choices.ordered("A", "答", "H", "举", "G", "导", "O", "走");

        public Seating {
            marks = marks == null ? List.of() : List.copyOf(marks);
        }

        /** 答2 举1 */
        public String told(int row, int column) {
            return MARKS.entrySet().stream().map(mark -> Map.entry(mark.getValue(), marks.stream().filter(each -> each.r() == row && each.c() == column && each.m().equals(mark.getKey())).count())).filter(tally -> tally.getValue() > 0)
                    .map(tally -> t(tally.getKey()) + tally.getValue()).collect(Collectors.joining(" "));
        }

        public long reached() {
            return marks.stream().map(mark -> List.of(mark.r(), mark.c())).distinct().count();
        }
    }

    /** @param m what was seen: A answered, H raised the hand, G was helped, O was off task */
    public record Mark(int r, int c, String m, long t) {}

    public record Picture(UUID id, long t, @Nullable String text) {}

    /** How much was written, blanks not counted. */
    public int characters() {
        var texts = Stream.of(notes.stream().map(Note::text), Stream.of(strengths, suggestions, overall),
                rating == null ? Stream.<String>empty() : rating.answers().given().values().stream().map(answer -> answer.comment() == null ? "" : answer.comment()),
                photos.stream().map(photo -> photo.text() == null ? "" : photo.text())).flatMap(each -> each);
        return (int) texts.mapToLong(text -> text == null ? 0 : text.codePoints().filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter)).count()).sum();
    }

    /** Nothing seen, rated, drawn or said: a clock that ran is no record of a lesson. */
    public boolean isEmpty() {
        return characters() == 0 && photos.isEmpty() && (seating == null || seating.marks().isEmpty()) && (coding == null || coding.events().isEmpty()) && (rating == null || rating.answers().given().values().stream().noneMatch(Answers.Answer::rates));
    }

    public int minutes() {
        return (int) Math.max(0, Math.round(lasted / 60_000.0));
    }
}
