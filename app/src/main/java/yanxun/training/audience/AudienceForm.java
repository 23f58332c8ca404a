package yanxun.training.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The criteria as they were filled in. */
public record AudienceForm(@Nullable Integer joinedFrom, @Nullable Integer joinedTo, @Nullable Integer yearsFrom, @Nullable Integer yearsBelow, @Nullable List<String> stages,
        @Nullable List<String> subjects, @Nullable List<String> settings, @Nullable List<String> posts, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate appointedSince,
        @Nullable List<String> honours, @Nullable List<String> titles, @Nullable List<String> schoolKinds) {
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;

    public static AudienceForm of(Audience audience) {
        return new AudienceForm(audience.joinedFrom(), audience.joinedTo(), audience.yearsFrom(), audience.yearsBelow(), audience.stages(), audience.subjects(), audience.settings(), audience.posts(),
                audience.appointedSince(), audience.honours(), audience.titles(), audience.schoolKinds());
    }

    /** Words that are none of ours are left out. */
    public Audience audience() {
        return new Audience(joinedFrom, joinedTo, yearsFrom, yearsBelow, known(stages, Criteria.STAGES), known(subjects, Criteria.SUBJECTS), known(settings, Criteria.SETTINGS),
                known(posts, Criteria.POSTS), appointedSince, known(honours, Criteria.HONOURS), known(titles, Criteria.TITLES), known(schoolKinds, Criteria.SCHOOL_KINDS));
    }

    public void check(Map<String, String> errors) {
        if (joinedFrom != null && (joinedFrom < EARLIEST || joinedFrom > LATEST) || joinedTo != null && (joinedTo < EARLIEST || joinedTo > LATEST)) {
            errors.put("audience.joinedFrom", "入职年份应在 1950 到 2100 之间");
        } else if (joinedFrom != null && joinedTo != null && joinedTo < joinedFrom) {
            errors.put("audience.joinedTo", "截止年份不能早于起始年份");
        }
        if (yearsFrom != null && yearsFrom < 0 || yearsBelow != null && yearsBelow < 1) {
            errors.put("audience.yearsFrom", "教龄填 0 以上的整年数");
        } else if (yearsFrom != null && yearsBelow != null && yearsBelow <= yearsFrom) {
            errors.put("audience.yearsBelow", "教龄的上限应大于下限");
        }
    }

    private static List<String> known(@Nullable List<String> given, Map<String, String> words) {
        return given == null ? List.of() : words.keySet().stream().filter(given::contains).toList();
    }
}
