package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** What the school has to check: sign-ups, and the wishes of the season's round. */
public record ChecksPage(Page<Row> places, List<Ballot> ballots) implements View {
    public record Row(UUID cohortId, String cohort, LocalDate enrolUntil, UUID personId, String name, String unitName, PlaceState state, Instant since, boolean checked, boolean own) {
        public String when() {
            return Times.minute(since);
        }

        public String url() {
            return "/training/checks/" + cohortId + "/" + personId;
        }
    }

    /** @param wishes the titles in their order */
    public record Ballot(UUID seasonId, String season, int round, LocalDate checksUntil, UUID personId, String name, String unitName, String state, String reason, List<String> wishes, boolean own) {
        public String url() {
            return "/training/seasons/" + seasonId + "/ballots/" + personId + "/check";
        }

        public boolean open() {
            return state.equals("HANDED_IN");
        }

        public String stateName() {
            return switch (state) {
                case "HANDED_IN" -> t("待学校审核");
                case "APPROVED" -> t("已通过");
                default -> t("已退回");
            };
        }
    }
}
