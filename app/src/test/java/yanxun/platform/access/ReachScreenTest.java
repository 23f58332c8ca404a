package yanxun.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.TownTest;

/** A duty for a stage and subject of the district acts on what is of that stage and subject, and on what one has made; a school's own post on all of the school. */
class ReachScreenTest extends TownTest {
    @BeforeEach
    void ofOneSubject() {
        limited("王教研员", "小学", "语文");
        limited("张校长", "小学", "数学");
    }

    @Test
    void actsOnItsOwnStageAndSubject() {
        assertThat(form("周主任", "小学", "语文", "王教研员")).isEqualTo(200);
        assertThat(form("周主任", "小学", "数学", "王教研员")).isEqualTo(404);
        assertThat(form("周主任", "初中", "语文", "王教研员")).isEqualTo(404);
        assertThat(form("周主任", "", "", "王教研员")).as("of all subjects").isEqualTo(404);
    }

    @Test
    void whatOneMadeIsOnesOwn() {
        assertThat(form("王教研员", "小学", "数学", "王教研员")).isEqualTo(200);
    }

    @Test
    void withoutALimitOnAll() {
        assertThat(form("王教研员", "小学", "语文", "周主任")).isEqualTo(200);
        assertThat(form("王教研员", "", "", "周主任")).isEqualTo(200);
    }

    @Test
    void aPostOfTheSchoolIsForAllOfIt() {
        assertThat(form("陈主任", "小学", "语文", "张校长")).isEqualTo(200);
    }

    @Test
    void aPlanOfTheCentreIsNotOfOneSubject() {
        var plan = Id.next();
        as("周主任").post("/plans", "id", plan.toString(), "unit", town.bureau().toString(), "kind", "YEAR", "title", "年度计划", "from", "2026-01-01", "to", "2026-12-31");
        assertThat(as("周主任").get("/plans/" + plan).status()).isEqualTo(200);
        assertThat(as("王教研员").put("/plans/" + plan + "/publication").status()).isEqualTo(404);
        assertThat(as("周主任").put("/plans/" + plan + "/publication").status()).isNotEqualTo(404);
    }

    private int form(String by, String stage, String subject, String editor) {
        var id = Id.next();
        var made = as(by).post("/activities", "id", id.toString(), "title", "教研活动", "form", "lecture", "theme", "主题", "content", "内容", "level", by.equals("陈主任") ? "SCHOOL" : "DISTRICT", "stage", stage, "subject", subject, "mode", "OFFLINE",
                "place", "二号厅", "day", ZonedDateTime.now(Times.ZONE).plusDays(9).toLocalDate().toString(), "from", "14:00", "to", "16:00", "leader", by, "unit", (by.equals("陈主任") ? town.school() : town.bureau()).toString());
        assertThat(made.status()).isEqualTo(303);
        return as(editor).get("/activities/" + id + "/form").status();
    }

    private void limited(String name, String stage, String subject) {
        Scope.runEverywhere(() -> jdbc.sql("update org.duty set stage = :stage, subject = :subject where person_id = :person").param("stage", stage).param("subject", subject).param("person", (UUID) town.person(name)).update());
    }
}
