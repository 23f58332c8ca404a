package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.Papers;
import yanxun.document.DocumentKind;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** One community activity on one page: what happens next and who must do it on top, where it stands, and everything that was done. */
public record UndertakingPage(Head head, Claimed claimed, List<Step> steps, List<String> missing, List<Holder> holders, Paperwork paper, Hearings hearings, List<Session> sessions, List<Lesson> lessons,
        List<Passage> passages, Map<String, String> members, boolean mayDraftDocuments, boolean mayCertify, LocalDate today) implements View {

    public record Head(UUID id, String title, UUID communityId, String community, boolean communityEnded, String organiser, String host, boolean hostLeft, String formName, @Nullable String stage, @Nullable String subject,
            String why, String how, String effect, @Nullable UUID menuId, @Nullable String menu, @Nullable String offer, String decision, @Nullable String owner, String highlights, String problems, String improvements) {
        public List<String> reasons() {
            return Arrays.stream(decision.split("\n")).filter(line -> !line.isBlank()).map(Text::told).toList();
        }
    }

    /** A station on the chart. */
    public record Step(Phase phase, @Nullable LocalDate dueOn, @Nullable Instant doneAt, @Nullable String doneBy, @Nullable String delegate, @Nullable String droppedBecause) {
        public boolean dropped() {
            return droppedBecause != null;
        }
    }

    public record Holder(String name, boolean disabled) {}

    /** Visits, findings, versions of the plan, documents. */
    public record Paperwork(List<Visit> visits, List<Finding> findings, List<Version> versions, List<Papers.Paper> documents) {}

    public record Visit(String unit, LocalDate onDate, String way, String notes, String person) {
        public String wayName() {
            return way.equals("TALK") ? "座谈" : "到校调研";
        }
    }

    public record Finding(UUID id, String text) {}

    public record Version(int number, String writer, Instant at) {
        public String when() {
            return Times.minute(at);
        }
    }

    public record Hearings(List<Hearing> all, List<Change> changes) {
        public @Nullable Hearing open() {
            return all.stream().filter(hearing -> hearing.conclusion() == null).findFirst().orElse(null);
        }
    }

    public record Hearing(UUID id, int version, int number, int proposal, LocalDate heldOn, String place, Progress.@Nullable Conclusion conclusion, String reasons, List<Expert> experts) {}

    public record Expert(UUID id, boolean me, String name, String unit, boolean read, @Nullable String stand, String opinion) {
        public String standName() {
            return stand == null ? read ? "已阅,未发表意见" : "未阅" : switch (stand) {
                case "ADOPT" -> "通过";
                case "REVISE" -> "修改后通过";
                case "REJECT" -> "不通过";
                default -> "缺席";
            };
        }
    }

    public record Change(UUID id, int ordinal, String text, String answer, boolean accepted) {}

    public record Session(UUID activityId, Phase phase, String title, String state, @Nullable Instant startsAt, boolean closed) {}

    public record Lesson(UUID id, String topic, String teacher, String unit, int made, int shown, int voices, boolean mine, @Nullable String chosenFor, boolean delivered, @Nullable String withdrawn) {}

    public record Passage(Instant at, String name, String what, @Nullable Phase from, @Nullable Phase to, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    /** The documents that can be drafted from what is there now. */
    public List<DocumentKind> kinds() {
        var kinds = new java.util.ArrayList<DocumentKind>();
        if (!paper.versions().isEmpty()) {
            kinds.addAll(List.of(DocumentKind.NOTICE, DocumentKind.PLAN));
        }
        if (!hearings.all().isEmpty()) {
            kinds.add(DocumentKind.MINUTES);
        }
        if (!head.highlights().isEmpty()) {
            kinds.add(DocumentKind.SUMMARY);
        }
        return kinds;
    }

    public String url() {
        return "/undertakings/" + head.id();
    }

    /** Where a finding is posted as a problem, with what is known of it. */
    public String boardUrl(Finding finding) {
        var title = finding.text().substring(0, Math.min(60, finding.text().length()));
        return Query.of("/problems/new").with("community", head.communityId()).with("undertaking", head.id()).with("title", title).url();
    }

    public Course course() {
        return claimed.course();
    }

    public boolean isRunning() {
        return claimed.state() == State.RUNNING;
    }

    public boolean mayWork() {
        return claimed.mayWork(claimed.phase());
    }

    public boolean at(Phase phase) {
        return isRunning() && claimed.phase() == phase;
    }

    public boolean mayWork(Phase phase) {
        return claimed.mayWork(phase);
    }

    /** Whether a step has been reached, so that its part of the page has something to say. */
    public boolean reached(Phase phase) {
        return claimed.steps().contains(phase) && claimed.phase().ordinal() >= phase.ordinal();
    }

    public Step current() {
        return steps.stream().filter(step -> step.phase() == claimed.phase()).findFirst().orElseThrow();
    }

    public List<Phase> earlier() {
        return claimed.steps().stream().filter(phase -> phase.ordinal() < claimed.phase().ordinal() && (claimed.phase() == Phase.SCREENING || phase.ordinal() >= Phase.DIAGNOSIS.ordinal())).toList();
    }

    public List<Session> sessions(Phase phase) {
        return sessions.stream().filter(session -> session.phase() == phase).toList();
    }

    public Map<String, String> returns() {
        var names = new java.util.LinkedHashMap<String, String>();
        earlier().forEach(phase -> names.put(phase.name(), phase.displayName()));
        return names;
    }

    /** How a station looks on the chart: done, now, late, ahead, dropped. */
    public String look(Step step) {
        if (step.dropped()) {
            return "dropped";
        }
        if (step.phase() == claimed.phase() && isRunning()) {
            return step.dueOn() != null && step.dueOn().isBefore(today) ? "late" : "now";
        }
        return step.doneAt() != null ? "done" : "ahead";
    }

    public String lookName(Step step) {
        return switch (look(step)) {
            case "dropped" -> "省去";
            case "late" -> "逾期";
            case "now" -> "进行中";
            case "done" -> "已完成";
            default -> "未开始";
        };
    }

    /** The day under a station: when it was done, or when it is due. */
    public @Nullable String on(Step step) {
        var day = step.dropped() ? null : step.doneAt() != null ? Times.day(step.doneAt()) : step.dueOn();
        return day == null ? null : day.getYear() == today.getYear() ? "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()) : day.toString();
    }

    public String due() {
        var due = current().dueOn();
        if (due == null || !isRunning()) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today, due);
        return days < 0 ? t("{0} 到期,已逾期 {1} 天", due, -days) : days == 0 ? t("今天到期") : t("{0} 到期,还有 {1} 天", due, days);
    }

    public String turn() {
        var names = holders.stream().map(holder -> holder.disabled() ? t("{0}(账号已停用)", holder.name()) : holder.name()).toList();
        var unit = claimed.phase().carrier() == Part.HOST ? head.host() : head.organiser();
        return names.isEmpty() ? unit : t("{0}({1})", unit, Text.listed(names));
    }

    /** Nobody who could act: all are disabled, or there is none. */
    public boolean deserted() {
        return isRunning() && holders.stream().allMatch(Holder::disabled);
    }
}
