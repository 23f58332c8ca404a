package yanxun.observation.debrief;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.observation.lesson.Lesson;
import yanxun.observation.lesson.LessonWords;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** What came of one lesson: how each saw it, what it comes to, what was agreed, and what its teacher says. @param reply under which an answer will stand @param step under which a step will stand */
public record DebriefPage(Lesson lesson, Release release, boolean reads, @Nullable Written written, DebriefForm form, Map<String, String> errors, @Nullable String trouble, List<Opinion> opinions, List<Consolidated> results, List<Step> steps,
        List<Later> laters, List<Reply> replies, UUID me, LocalDate today, UUID reply, UUID step) implements View {
    public record Written(int version, String way, LocalDate heldOn, UUID ledById, String ledBy, UUID[] attendedIds, String attended, String strengths, String summary, int characters, String writtenBy, @Nullable Instant sharedAt, boolean onward,
            String releaseReason) {
        public String wayName() {
            return DebriefForm.WAYS.getOrDefault(way, way);
        }

        public String day() {
            return Times.date(heldOn);
        }

        public String shared() {
            return sharedAt == null ? "" : Times.minute(sharedAt);
        }
    }

    /** How one of those who observed saw it. */
    public record Opinion(UUID sheet, UUID observerId, String observer, String kind, @Nullable UUID ratingEdition, @Nullable BigDecimal total, String band, String strengths, String suggestions, String overall) {
        public String kindName() {
            return LessonWords.OBSERVERS.getOrDefault(kind, kind);
        }

        public String totalText() {
            return total == null ? "" : Consolidated.told(total);
        }

        public boolean isSelf() {
            return kind.equals("SELF");
        }

        public boolean isPupils() {
            return kind.equals("PUPIL");
        }
    }

    public record Reply(UUID id, String name, boolean teacher, String text, Instant at) {
        public String when() {
            return Times.minute(at);
        }
    }

    public String url() {
        return lesson.url() + "/debrief";
    }

    public boolean mayWrite() {
        return release.mayWrite() && !lesson.isReleased();
    }

    public boolean mayFollow() {
        return release.mayWrite() && lesson.isReleased();
    }

    public boolean mayAnswer() {
        return lesson.isReleased() && (lesson.mine() || release.mayWrite());
    }

    public boolean owns(Step each) {
        return lesson.isReleased() && each.isOpen() && each.ownerId().equals(me);
    }

    public List<Opinion> others() {
        return opinions.stream().filter(each -> !each.isSelf() && !each.isPupils()).toList();
    }

    public List<Opinion> selves() {
        return opinions.stream().filter(Opinion::isSelf).toList();
    }

    public Dossier dossier() {
        return new Dossier(lesson.isReleased(), lesson.feedsDossier());
    }

    /** Who may have taken part: those who observed, and the teacher. */
    public Map<UUID, String> people() {
        var people = new LinkedHashMap<UUID, String>();
        others().forEach(each -> people.put(each.observerId(), each.observer()));
        if (lesson.teacherId() != null) {
            people.put(lesson.teacherId(), lesson.teacherName());
        }
        return people;
    }

    public Map<String, String> leaders() {
        var leaders = new LinkedHashMap<String, String>();
        leaders.put("", "我");
        others().stream().filter(each -> !each.observerId().equals(me)).forEach(each -> leaders.put(each.observerId().toString(), each.observer()));
        return leaders;
    }

    public List<Later> shown() {
        return laters.stream().filter(Later::recorded).toList();
    }

    public List<Later> planned() {
        return laters.stream().filter(each -> !each.recorded()).toList();
    }
}
