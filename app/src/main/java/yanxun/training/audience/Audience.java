package yanxun.training.audience;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Post;
import yanxun.platform.i18n.Text;

/** For whom a programme is 培训对象: every criterion that says something must be met, a list is met by any of its words. Years of service from inclusive, below exclusive. */
public record Audience(@Nullable Integer joinedFrom, @Nullable Integer joinedTo, @Nullable Integer yearsFrom, @Nullable Integer yearsBelow, List<String> stages, List<String> subjects,
        List<String> settings, List<String> posts, @Nullable LocalDate appointedSince, List<String> honours, List<String> titles, List<String> schoolKinds) {

    public static final Audience EVERYBODY = new Audience(null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());

    public boolean admits(Candidate candidate, LocalDate today) {
        return unmet(candidate, today).isEmpty();
    }

    /** The criteria somebody does not meet, each as it is said. */
    public List<String> unmet(Candidate candidate, LocalDate today) {
        var unmet = new ArrayList<String>();
        for (var criterion : criteria()) {
            if (!criterion.test().test(candidate, today)) {
                unmet.add(criterion.said());
            }
        }
        return unmet;
    }

    /** One sentence; what is not asked is not said. */
    public String sentence() {
        var said = criteria().stream().map(Criterion::said).toList();
        return said.isEmpty() ? t("不限,全体教师") : String.join(t(";"), said);
    }

    private interface Test {
        boolean test(Candidate candidate, LocalDate today);
    }

    private record Criterion(String said, Test test) {}

    private List<Criterion> criteria() {
        var all = new ArrayList<Criterion>();
        if (joinedFrom != null || joinedTo != null) {
            all.add(new Criterion(joined(), (candidate, _) -> candidate.employedOn() != null && within(candidate.employedOn().getYear(), joinedFrom, joinedTo)));
        }
        if (yearsFrom != null || yearsBelow != null) {
            all.add(new Criterion(years(), (candidate, today) -> candidate.years(today) != null && within(Objects.requireNonNull(candidate.years(today)), yearsFrom, yearsBelow == null ? null : yearsBelow - 1)));
        }
        list(all, "学段:{0}", stages, stages, (candidate, _) -> candidate.stage() != null && stages.contains(candidate.stage()));
        list(all, "学科:{0}", subjects, subjects, (candidate, _) -> candidate.subjects().stream().anyMatch(subjects::contains));
        list(all, "学校所在地:{0}", settings, settings.stream().map(Criteria.SETTINGS::get).toList(), (candidate, _) -> candidate.setting() != null && settings.contains(candidate.setting()));
        list(all, "学校类型:{0}", schoolKinds, schoolKinds.stream().map(Criteria.SCHOOL_KINDS::get).toList(), (candidate, _) -> candidate.schoolKind() != null && schoolKinds.contains(candidate.schoolKind()));
        if (!posts.isEmpty() || appointedSince != null) {
            all.add(new Criterion(appointed(), (candidate, _) -> candidate.holds(posts, appointedSince)));
        }
        list(all, "称号:{0}", honours, honours, (candidate, _) -> candidate.honours().stream().anyMatch(honours::contains));
        list(all, "职称:{0}", titles, titles, (candidate, _) -> candidate.title() != null && titles.contains(candidate.title()));
        return all;
    }

    private static void list(List<Criterion> all, String sentence, List<String> wanted, List<String> words, Test test) {
        if (!wanted.isEmpty()) {
            all.add(new Criterion(t(sentence, Text.words(words)), test));
        }
    }

    private static boolean within(int value, @Nullable Integer from, @Nullable Integer to) {
        return (from == null || value >= from) && (to == null || value <= to);
    }

    private String joined() {
        if (joinedFrom != null && joinedTo != null) {
            return joinedFrom.equals(joinedTo) ? t("{0} 年入职", String.valueOf(joinedFrom)) : t("{0} 至 {1} 年入职", String.valueOf(joinedFrom), String.valueOf(joinedTo));
        } else {
            return joinedFrom != null ? t("{0} 年及以后入职", String.valueOf(joinedFrom)) : t("{0} 年及以前入职", String.valueOf(joinedTo));
        }
    }

    private String years() {
        if (yearsFrom != null && yearsBelow != null) {
            return t("教龄满 {0} 年、不满 {1} 年", yearsFrom, yearsBelow);
        } else {
            return yearsFrom != null ? t("教龄满 {0} 年", yearsFrom) : t("教龄不满 {0} 年", String.valueOf(yearsBelow));
        }
    }

    private String appointed() {
        var names = Text.words(Arrays.stream(Post.values()).filter(post -> posts.contains(post.name())).map(Post::displayName).toList());
        if (appointedSince == null) {
            return t("岗位:{0}", names);
        } else {
            return posts.isEmpty() ? t("{0} 以来新任职", appointedSince) : t("{0} 以来新任{1}", appointedSince, names);
        }
    }
}
