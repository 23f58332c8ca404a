package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;
import yanxun.training.programme.Chronicle;

/** A cohort: where it stands and whose turn it is, its sessions, its quotas, and one's own place in it. */
public record CohortPage(Facts facts, Counts counts, @Nullable Mine mine, List<String> unmet, String audience, List<String> prerequisites, List<Session> sessions, List<Quota> quotas, List<School> naming,
        List<Chronicle.Line> timeline, LocalDate today, Instant now, boolean mayManage, boolean mayPlan) implements View {

    public record Facts(UUID id, int version, UUID unitId, UUID wall, String unitName, String title, CohortState state, Admission admission, UUID programmeId, String programmeTitle, @Nullable UUID seasonId,
            @Nullable String seasonTitle, String level, String category, @Nullable String categoryName, String form, String block, BigDecimal hours, @Nullable String stage, @Nullable String subject,
            int absenceNumerator, int absenceDenominator, boolean leaveCounts, boolean surveyFirst, int least, int most, String place, @Nullable String headName, LocalDate startsOn, LocalDate endsOn,
            LocalDate enrolUntil, String cancelReason, String closingNote, @Nullable String entryTitle, @Nullable UUID planId, boolean managed) {
        public String url() {
            return "/training/cohorts/" + id;
        }

        public String levelAndForm() {
            return t(HourWords.LEVELS.getOrDefault(level, level)) + " · " + t(HourWords.TRAININGS.getOrDefault(form, form)) + (stage == null ? "" : " · " + t(stage)) + (subject == null ? "" : " · " + t(subject));
        }

        public String hoursText() {
            return t("{0} 学时", hours.stripTrailingZeros().toPlainString()) + (block.isEmpty() ? "" : " · " + t(HourWords.BLOCKS.getOrDefault(block, block))) + (categoryName == null ? "" : " · " + t(categoryName));
        }

        public String absence() {
            return t("缺席达到场次的 {0}/{1},不计学时", absenceNumerator, absenceDenominator) + (leaveCounts ? t(";请假也算缺席") : t(";准假的场次不算"));
        }
    }

    public record Counts(int placed, int asked, int proposed, int waiting, int completed) {
        public int held() {
            return placed + asked + proposed;
        }
    }

    /** @param ahead how many wait before */
    public record Mine(PlaceState state, String way, String reason, int ahead, @Nullable String result, @Nullable BigDecimal hours, @Nullable Integer attended, @Nullable Integer sessions, String resultNote) {
        public String outcome() {
            return result == null ? "" : t(Result.valueOf(result).displayName());
        }
    }

    public record Session(UUID id, String title, Instant startsAt, Instant endsAt, String place, String state, int attended) {
        public String when() {
            return Times.spanWithWeekday(startsAt, endsAt);
        }

        boolean over(Instant now) {
            return now.isAfter(endsAt);
        }

        public String stateName() {
            return switch (state) {
                case "CLOSED" -> "已办结";
                case "CANCELLED" -> "已取消";
                case "DRAFT" -> "草稿";
                default -> "已发布";
            };
        }
    }

    public record Quota(UUID unitId, String unitName, int places, int named, String basis) {}

    /** A school whose people the viewer may name. */
    public record School(UUID id, String name, int places, int named, List<Nominee> people) {}

    public record Nominee(UUID id, String name, @Nullable PlaceState state, String way) {
        public boolean free() {
            return state == null || !state.isLive();
        }
    }

    public boolean isOpen() {
        return facts.state() == CohortState.OPEN;
    }

    public boolean inTime() {
        return !today.isAfter(facts.enrolUntil());
    }

    public boolean maySignUp() {
        return isOpen() && inTime() && facts.admission() == Admission.SIGN_UP && (mine == null || !mine.state().isLive()) && unmet.isEmpty();
    }

    public boolean mayWithdraw() {
        return isOpen() && inTime() && mine != null && mine.state().isLive() && !mine.way().equals("NAMED") && !mine.way().equals("ASSIGNED");
    }

    public String nextStep() {
        return switch (facts.state()) {
            case DRAFT -> facts.admission() == Admission.CHOICE ? t("随选课季一起发布") : facts.admission() == Admission.QUOTA && quotas.isEmpty() ? t("由主办单位分配名额后发布") : t("由主办单位发布");
            case OPEN -> inTime() ? t("{0},{1} 截止;已占 {2} / {3} 个名额", t(facts.admission().displayName()), facts.enrolUntil(), counts.held(), facts.most()) : t("报名已截止,由主办单位审完名单后开班");
            case RUNNING -> sessions.isEmpty() ? t("由主办单位排场次") : t("共 {0} 场,办结 {1} 场;全部办结后结业", sessions.size(), settled());
            case CLOSED -> t("已结业:{0} 人完成,共 {1} 人", counts.completed(), counts.placed());
            case CANCELLED -> t("已取消:{0}", facts.cancelReason());
        };
    }

    public long settled() {
        return sessions.stream().filter(session -> session.state().equals("CLOSED") || session.state().equals("CANCELLED")).count();
    }

    public boolean mayCall(Session session) {
        return mayPlan && session.state().equals("PUBLISHED") && session.over(now);
    }

    public String myStanding() {
        var place = Objects.requireNonNull(mine);
        var waiting = place.state() == PlaceState.WAITING ? t(",前面还有 {0} 人", place.ahead()) : "";
        return t(place.state().displayName()) + waiting + (place.reason().isBlank() ? "" : t(":") + Text.told(place.reason()));
    }

    public int shared() {
        return quotas.stream().mapToInt(Quota::places).sum();
    }
}
