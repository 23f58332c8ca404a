package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.TownTest;
import yanxun.training.Cohorts;

/** A form never erases what it does not show: whatever is opened and saved as it stands is as it was. */
class FormsKeepJourney extends TownTest {
    @Autowired
    Sessions sessions;

    /** @param rows a query of what must not change, by {@code :id} */
    private record Kept(String who, String form, UUID id, String rows) {}

    @Test
    void savedAsItStandsEverythingIsAsItWas() {
        var kept = List.of(activity("王教研员"), activity("周主任"), problem(), lesson(), community(), person(), unit(), menu(), trainer(), programme(), cohort());
        try (var journey = new Journey(port)) {
            for (var each : kept) {
                var before = rows(each);
                var person = journey.as(sessions.open(Objects.requireNonNull(town.accounts().get(each.who())), "journey"), 1280);
                person.page.navigate(journey.root() + each.form());
                person.presses("main form.sheet-form button.primary");
                assertThat(person.path()).as("saved").isNotEqualTo(each.form());
                assertThat(rows(each)).as(each.form()).isEqualTo(before);
            }
        }
    }

    @Test
    void whatNoListOffersAnyMoreIsShownAndAskedFor() {
        var lesson = lesson();
        Scope.runEverywhere(() -> jdbc.sql("update observation.lesson set subject = '书法' where id = :id").param("id", lesson.id()).update());
        try (var journey = new Journey(port)) {
            var wang = journey.as(sessions.open(Objects.requireNonNull(town.accounts().get("王教研员")), "journey"), 375).opens(lesson.form());
            assertThat(wang.page.locator("#subject").inputValue()).isEqualTo("书法");
            wang.presses("main form.sheet-form button.primary");
            assertThat(wang.page.locator("#subject-error").innerText()).contains("请从列表中选择");
            assertThat(rows(lesson)).as("not made another one without a word").contains("书法");
        }
    }

    @Test
    void whatIsConfidentialFollowsTheKindUntilSomebodyDecides() {
        try (var journey = new Journey(port)) {
            var wang = journey.as(sessions.open(Objects.requireNonNull(town.accounts().get("王教研员")), "journey"), 375).opens("/lessons/new");
            var box = wang.page.locator("[type=checkbox][name=confidential]");
            assertThat(box.isChecked()).isTrue();
            wang.chooses("kind", "互助听课");
            assertThat(box.isChecked()).isFalse();
            wang.chooses("kind", "视导听课");
            assertThat(box.isChecked()).isTrue();
            box.uncheck();
            wang.chooses("kind", "推门听课");
            assertThat(box.isChecked()).as("decided by hand").isFalse();
        }
    }

    private String rows(Kept kept) {
        return Scope.everywhere(() -> jdbc.sql(kept.rows()).param("id", kept.id()).query(String.class).list()).toString();
    }

    private static String row(String table) {
        return "select jsonb_pretty(to_jsonb(t) - 'version' - 'changed_at' - 'changed_by') from " + table + " t where id = :id";
    }

    /** Made by the step of a community activity or by hand: with everything an activity can have. */
    private Kept activity(String editor) {
        var id = Id.next();
        var day = ZonedDateTime.now(Times.ZONE).plusDays(9).toLocalDate();
        as("王教研员").post("/activities", "id", id.toString(), "title", "样样都有", "form", "lecture", "theme", "主题", "content", "内容", "level", "DISTRICT", "stage", "小学", "subject", "语文", "mode", "HYBRID", "place", "二号厅", "link", "https://meeting.example/1",
                "day", day.toString(), "from", "14:00", "to", "16:00", "lastDay", day.plusDays(2).toString(), "leader", "王教研员", "speaker", "专家", "capacity", "30", "enrolling", "true", "walkIns", "true", "hours", "2.5", "needsRecord", "true", "needsReflection", "true",
                "unit", town.bureau().toString(), "coHosts", town.school().toString());
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.host (activity_id, walls, unit_id, role) select id, walls, :school, 'HOST' from activity.activity where id = :id on conflict do nothing").param("id", id).param("school", town.villageSchool()).update());
        return new Kept(editor, "/activities/" + id + "/form", id, "select jsonb_pretty((to_jsonb(a) - 'version') || jsonb_build_object('hosts', (select jsonb_agg(h.role || h.unit_id order by h.role, h.unit_id) from activity.host h where h.activity_id = a.id))) from activity.activity a where id = :id");
    }

    private Kept problem() {
        var id = Id.next();
        as("李老师").post("/problems", "id", id.toString(), "title", "习作写不具体", "what", "三年级", "tried", "仿写", "stage", "小学", "subject", "语文", "unnamed", "true");
        return new Kept("李老师", "/problems/" + id + "/form", id, row("activity.problem"));
    }

    private Kept lesson() {
        var lessons = new Lessons(jdbc, town);
        var id = lessons.arrange(as("王教研员"), "刘老师", "RESEARCH", true, true, "赵老师", lessons.edition("RATING", Lessons.RATING), lessons.edition("CODING", Lessons.ST));
        return new Kept("王教研员", "/lessons/" + id + "/form", id, row("observation.lesson"));
    }

    private Kept community() {
        var id = Id.next();
        as("周主任").post("/network/communities", "id", id.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        return new Kept("周主任", "/network/communities/" + id + "/form", id, row("network.community"));
    }

    private Kept person() {
        var id = town.person("李老师");
        Scope.runEverywhere(() -> jdbc.sql("update org.person set party = true where id = :id").param("id", id).update());
        return new Kept("周主任", "/people/" + id + "/form", id, row("org.person"));
    }

    private Kept unit() {
        return new Kept("周主任", "/network/units/" + town.school() + "/form?mode=correct", town.school(), "select jsonb_pretty(to_jsonb(p) - 'id' - 'version') from org.unit_period p where unit_id = :id order by valid");
    }

    private Kept menu() {
        var id = Id.next();
        as("王教研员").post("/menus", "id", id.toString(), "title", "秋季菜单", "guide", "说明", "closes", LocalDate.now(Times.ZONE).plusDays(9).toString());
        return new Kept("王教研员", "/menus/" + id + "/form", id, row("activity.menu"));
    }

    private Kept trainer() {
        var id = Id.next();
        as("周主任").post("/trainers", "id", id.toString(), "name", "顾教授", "unitName", "师范大学", "topics", "课程、作业", "subjects", "语文", "stages", "小学", "fee", "FULL", "phone", "13812345678");
        return new Kept("周主任", "/trainers/" + id + "/form", id, row("training.trainer"));
    }

    private Kept programme() {
        var cohort = new Cohorts(jdbc, town).cohort("OPEN", true, LocalDate.now(Times.ZONE).plusDays(60));
        var id = Scope.everywhere(() -> jdbc.sql("select programme_id from training.cohort where id = :id").param("id", cohort).query(UUID.class).single());
        return new Kept("周主任", "/training/programmes/" + id + "/form", id, row("training.programme"));
    }

    private Kept cohort() {
        var id = new Cohorts(jdbc, town).cohort("OPEN", false, LocalDate.now(Times.ZONE).plusDays(60));
        return new Kept("周主任", "/training/cohorts/" + id + "/form", id, row("training.cohort"));
    }
}
