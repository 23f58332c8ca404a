package yanxun.observation.duty;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Term;
import yanxun.platform.data.Page;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** How much of what one looks after was seen, and who was not. */
public record CoveragePage(Term term, Map<String, String> terms, CoverageFilter filter, List<Row> rows, Whole whole, Page<Unseen> unseen) implements View {
    public static final Map<String, String> CUTS = Choices.ordered("school", "按学校", "subject", "按学科", "township", "按镇街");
    public static final Map<String, String> OBSERVERS = Choices.ordered("RESEARCHER", "教研员听的", "CADRE", "教干听的", "TEACHER", "教师互听的");

    public record Row(@Nullable UUID id, String name, int teachers, int seen, int lessons, int subjects) {
        public int percent() {
            return teachers == 0 ? 0 : 100 * seen / teachers;
        }
    }

    public record Whole(int teachers, int seen, int lessons, int schools, int schoolsSeen, int subjects) {
        public int percent() {
            return teachers == 0 ? 0 : 100 * seen / teachers;
        }
    }

    public record Unseen(UUID id, String name, String unitName, String stage, String subject) {}

    public String chosenTerm() {
        return TermChoice.key(term);
    }

    public String more() {
        return filter.url("/lesson-duties/coverage");
    }

    public String export() {
        return filter.url("/lesson-duties/never-observed.xlsx");
    }
}
