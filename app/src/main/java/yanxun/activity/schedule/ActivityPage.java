package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.Life;
import yanxun.activity.ObservedLessons;
import yanxun.activity.Papers;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One activity: what comes next and who must do it on top, then the facts, the people, the archive, and what happened. */
public record ActivityPage(
        Facts facts, List<Host> hosts, List<Invitation> invitations, List<Material> materials, List<Papers.Paper> documents, List<ObservedLessons.Observed> observed, List<Happening> timeline, Counts counts, @Nullable Mine mine,
        boolean mayManage, boolean mayCorrect, boolean mayDraftDocuments, boolean mayCertify, boolean mayObserve, Instant now) implements View {

    public record Facts(
            UUID id, int version, String title, String form, String formName, String theme, String content, String level, @Nullable String stage, @Nullable String subject,
            String mode, String place, String link, @Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable UUID leaderId, @Nullable String leaderName, String speaker,
            @Nullable Integer capacity, boolean enrolling, boolean walkIns, BigDecimal hours, boolean needsRecord, boolean needsReflection, String summary, Life state,
            String closingNote, String cancelReason, @Nullable UUID planEntryId, @Nullable UUID communityId, @Nullable String communityName, @Nullable UUID undertakingId, @Nullable String undertakingTitle,
            @Nullable String seriesLink, @Nullable String seriesTitle) {
        public String url() {
            return "/activities/" + id;
        }

        public String when() {
            return startsAt == null || endsAt == null ? t("未定") : Times.spanWithWeekday(startsAt, endsAt);
        }

        public String leader() {
            return leaderName == null ? speaker : speaker.isBlank() ? leaderName : t("{0},主讲 {1}", leaderName, speaker);
        }

        public String levelName() {
            return Levels.NAMES.getOrDefault(level, level);
        }

        public String modeName() {
            return Levels.MODES.getOrDefault(mode, mode);
        }

        public String tone() {
            return Levels.tone(state);
        }

        public String hoursText() {
            return hours.stripTrailingZeros().toPlainString();
        }
    }

    public record Host(String name, String role) {
        public String roleName() {
            return switch (role) {
                case "ORGANISER" -> "主办";
                case "HOST" -> "承办";
                default -> "协办";
            };
        }
    }

    public record Invitation(UUID id, String name, @Nullable String stage, @Nullable String subject, @Nullable String post) {
        public String whom() {
            var narrowed = java.util.stream.Stream.of(stage, subject, post == null ? null : yanxun.platform.access.Post.valueOf(post).displayName())
                    .filter(java.util.Objects::nonNull).map(Text::t).collect(java.util.stream.Collectors.joining("·"));
            return narrowed.isEmpty() ? name : t("{0}({1})", name, narrowed);
        }
    }

    public record Material(UUID id, String kind, String name, String type, long size, String link, String byName, Instant at, boolean removable) {
        public static final Map<String, String> KINDS = Levels.ordered("MATERIAL", "材料", "PHOTO", "照片", "MINUTES", "纪要", "RECORDING", "录像");

        public String kindName() {
            return KINDS.getOrDefault(kind, kind);
        }

        public boolean isPhoto() {
            return kind.equals("PHOTO") && type.startsWith("image/");
        }

        public String when() {
            return Times.minute(at);
        }
    }

    public record Happening(Instant at, String name, String what, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    /**
     * The three checks 三查 in numbers.
     *
     * @param complete who attended and handed everything in
     * @param due those of them who belong to the activity's own district
     * @param credited whose hours are entered there
     * @param told who was sent the notice
     */
    public record Counts(int expected, int attended, int leave, int undecided, int records, int reflections, int addressed, int certificates, int complete, int due, int credited, int told) {
        public int percent(int part) {
            return attended == 0 ? 0 : Math.round(100f * part / attended);
        }

        public int attendance() {
            return expected == 0 ? 0 : Math.round(100f * attended / expected);
        }
    }

    /** How the viewer stands to it. */
    public record Mine(String stance, String reason, @Nullable Instant checkedInAt, @Nullable Instant outAt, boolean record, boolean reflection, @Nullable Boolean makeUp, boolean makeUpAsked) {
        public boolean attended() {
            return checkedInAt != null;
        }

        /** In the queue, or not enrolled at all: neither signs in nor asks for leave. */
        public boolean isWaiting() {
            return stance.equals("WAITING");
        }

        public boolean mayAskLeave() {
            return !isLeaveGranted() && !isWaiting() && !stance.equals("INVITED") && !stance.equals("DECLINED");
        }

        public boolean isLeaveAsked() {
            return stance.equals("LEAVE_ASKED");
        }

        public boolean isLeaveGranted() {
            return stance.equals("LEAVE_GRANTED");
        }

        public String stanceName() {
            return Stances.NAMES.getOrDefault(stance, stance);
        }

        public String checkedIn() {
            return checkedInAt == null ? "" : Times.clock(checkedInAt);
        }
    }

    public boolean isDraft() {
        return facts.state() == Life.DRAFT;
    }

    public boolean isPublished() {
        return facts.state() == Life.PUBLISHED;
    }

    public boolean isClosed() {
        return facts.state() == Life.CLOSED;
    }

    public boolean isOver() {
        return facts.endsAt() != null && now.isAfter(facts.endsAt());
    }

    public boolean hasBegun() {
        return facts.startsAt() != null && now.isAfter(facts.startsAt());
    }

    /** Before it begins; where it lasts for days, until it ends. */
    public boolean leaveGoesOn() {
        var days = facts.startsAt() != null && facts.endsAt() != null && Times.day(facts.startsAt()).isBefore(Times.day(facts.endsAt()));
        return isPublished() && (days ? !isOver() : !hasBegun() && mine != null && !mine.attended());
    }

    public boolean mayChange() {
        return mayManage && facts.state().isOpen();
    }

    public List<String> missing() {
        return new Life.Fixings(facts.startsAt(), facts.endsAt(), facts.content(), facts.leaderId() != null || !facts.speaker().isBlank(), counts.addressed()).missing();
    }

    /** The one sentence on top: what happens next, and who must do it. */
    public String nextStep() {
        return switch (facts.state()) {
            case DRAFT -> !missing().isEmpty() ? t("三定未齐,还缺:{0}。由举办人补齐", Text.listed(missing()))
                    : counts.addressed() == 0 ? t("三定已齐。下一步:举办人添加邀请对象") : t("三定已齐,将通知 {0} 人。下一步:举办人发布", counts.addressed());
            case PUBLISHED -> !hasBegun() ? facts.enrolling() ? t("已通知 {0} 人可以报名,{1} 人报上名。下一步:{2} 开始签到", counts.told(), counts.expected(), Times.minute(java.util.Objects.requireNonNull(facts.startsAt())))
                    : t("已通知 {0} 人。下一步:{1} 开始签到", counts.told(), Times.minute(java.util.Objects.requireNonNull(facts.startsAt())))
                    : !isOver() ? t("进行中:已签到 {0} / {1} 人", counts.attended(), counts.expected())
                            : t("活动已结束。下一步:举办人核对三查并办结");
            case CLOSED -> closed();
            case CANCELLED -> t("已取消:{0}", facts.cancelReason());
        };
    }

    /** What closing would come to, before it is done. */
    public String closing() {
        int lacking = counts.attended() - Math.min(facts.needsRecord() ? counts.records() : counts.attended(), facts.needsReflection() ? counts.reflections() : counts.attended());
        return t("应到 {0} 人,到会 {1} 人,准假 {2} 人;办结后 {3} 人学时入账,{4} 人缺记录或反思,补交后入账。", counts.expected(), counts.attended(), counts.leave(), counts.attended() - lacking, lacking);
    }

    /** What closing came to: nobody is told hours are entered that are not. */
    private String closed() {
        if (facts.hours().signum() == 0) {
            return t("已办结,不计学时,材料已归档");
        }
        var lacking = counts.attended() - counts.complete();
        var waiting = Math.max(0, counts.due() - counts.credited());
        if (lacking == 0 && waiting == 0) {
            return counts.attended() == 0 ? t("已办结,无人签到,没有学时入账") : t("已办结,学时已入账,材料已归档");
        }
        return t("已办结:{0} 人到会,{1} 人已入账学时", counts.attended(), counts.complete() - waiting) + (lacking > 0 ? t(";{0} 人缺记录或反思,补交后入账", lacking) : "") + (waiting > 0 ? t(";{0} 人正在入账", waiting) : "");
    }

    /** A lesson given at this activity, arranged to be observed. */
    public String observing() {
        return yanxun.platform.web.Query.of("/lessons/new").with("activity", facts.id()).with("subject", facts.subject()).with("onDate", facts.startsAt() == null ? null : Times.day(facts.startsAt())).url();
    }
}
