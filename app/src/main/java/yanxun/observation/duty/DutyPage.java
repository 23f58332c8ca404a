package yanxun.observation.duty;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Term;
import yanxun.platform.data.Page;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** One's own lessons of a term, and those of the people one looks after. */
public record DutyPage(Term term, Map<String, String> terms, Map<String, String> posts, DutyFilter filter, @Nullable Row mine, Page<Row> people, List<Owed> owed, Map<String, String> units, boolean oversees) implements View {
    public static final Map<String, String> STATES = Choices.ordered("BEHIND", "落后", "SHORT", "没有完成", "ON_TRACK", "进行中", "DONE", "已完成");

    public String chosenTerm() {
        return TermChoice.key(term);
    }

    public record Row(UUID id, String name, String unitName, String post, int owed, int done, int schools, int characters, Progress progress) {}

    /** What a unit has set for a post, since which term. */
    public record Owed(UUID id, String unitName, String post, int least, int fromYear, int fromTerm) {
        public String since() {
            return t(fromTerm == 1 ? "{0} 年秋季学期起" : "{0} 年春季学期起", fromTerm == 1 ? fromYear : fromYear + 1);
        }
    }
}
