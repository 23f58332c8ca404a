package yanxun.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;
import yanxun.training.Cohorts;

/** The pool: from being proposed to having left. */
class TrainerScreenTest extends TownTest {
    @Test
    void aSchoolProposesAndTheBureauDecides() {
        var zhang = as("张校长");
        var id = propose(zhang, new Cohorts(jdbc, town).number("李老师"));
        assertThat(zhang.get("/trainers/" + id).body()).contains("李老师", "凤来区实验小学", "待审核");
        assertThat(as("赵老师").get("/trainers/" + id).status()).isEqualTo(404);
        assertThat(move(zhang, id, "ADMITTED", "").body()).contains("由教研中心办理");
        assertThat(move(as("周主任"), id, "ADMITTED", "").status()).isEqualTo(303);
        assertThat(as("赵老师").get("/trainers/" + id).body()).contains("单元整体教学").doesNotContain("听课人的评价");
        assertThat(as("赵老师").get("/trainers").body()).contains("李老师");
        assertThat(zhang.put("/trainers/" + id, "version", "1", "topics", "改了", "fee", "NONE").status()).isEqualTo(404);
    }

    @Test
    void leavingNeedsAReasonAndHidesFromTheRest() {
        var zhou = as("周主任");
        var id = propose(zhou, new Cohorts(jdbc, town).number("李老师"));
        move(zhou, id, "ADMITTED", "");
        assertThat(move(zhou, id, "RESTING", "").status()).isEqualTo(422);
        assertThat(move(zhou, id, "RESTING", "产假").status()).isEqualTo(303);
        assertThat(as("赵老师").get("/trainers").body()).doesNotContain("李老师");
        assertThat(as("李老师").get("/trainers/" + id).body()).contains("产假", "暂停授课");
        assertThat(zhou.get("/trainers?state=RESTING").body()).contains("李老师");
    }

    @Test
    void sendingTwiceIsOnceAndNobodyIsInTwice() {
        var zhou = as("周主任");
        var number = new Cohorts(jdbc, town).number("李老师");
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(zhou.post("/trainers", "id", id, "number", number, "topics", "课程", "fee", "NONE").status()).isEqualTo(303);
        }
        assertThat(zhou.post("/trainers", "id", Id.next().toString(), "number", number, "topics", "课程", "fee", "NONE").body()).contains("已经在专家库里");
        assertThat(zhou.post("/trainers", "id", Id.next().toString(), "number", "T-不在", "topics", "课程", "fee", "NONE").body()).contains("没有工号");
    }

    @Test
    void peopleFromOutsideAreWrittenDownAndTheirPhoneIsMasked() {
        var zhou = as("周主任");
        var id = Id.next().toString();
        assertThat(zhou.post("/trainers", "id", id, "name", "顾教授", "topics", "课程", "fee", "FULL").body()).contains("请填校外专家的单位");
        assertThat(zhou.post("/trainers", "id", id, "name", "顾教授", "unitName", "师范大学", "topics", "课程", "fee", "FULL", "phone", "打我").body()).contains("电话只写数字");
        assertThat(zhou.post("/trainers", "id", id, "name", "顾教授", "unitName", "师范大学", "topics", "课程", "fee", "FULL", "phone", "13812345678").status()).isEqualTo(303);
        move(zhou, id, "ADMITTED", "");
        assertThat(zhou.get("/trainers/" + id).body()).contains("138****5678").doesNotContain("13812345678");
        assertThat(as("张校长").get("/trainers/" + id).body()).doesNotContain("138****5678");
        assertThat(zhou.post("/trainers/" + id + "/phone", "reason", "").status()).isEqualTo(422);
        assertThat(zhou.post("/trainers/" + id + "/phone", "reason", "联系授课").body()).contains("13812345678", "已记入审计");
        assertThat(as("张校长").post("/trainers/" + id + "/phone", "reason", "联系授课").status()).isEqualTo(404);
        zhou.put("/trainers/" + id, "version", "1", "name", "顾教授", "unitName", "师大", "topics", "课程论", "fee", "FULL", "phone", "");
        assertThat(zhou.get("/trainers/" + id).body()).contains("课程论", "师大", "138****5678");
        assertThat(zhou.put("/trainers/" + id, "version", "1", "name", "顾", "unitName", "师大", "topics", "课", "fee", "FULL").status()).isEqualTo(409);
        assertThat(zhou.get("/trainers/pool.xlsx").status()).isEqualTo(200);
        assertThat(as("李老师").get("/trainers/pool.xlsx").status()).isEqualTo(403);
    }

    @Test
    void theListIsSearchedByFieldAndDay() {
        var zhou = as("周主任");
        var li = propose(zhou, new Cohorts(jdbc, town).number("李老师"));
        move(zhou, li, "ADMITTED", "");
        assertThat(zhou.get("/trainers?subject=语文&stage=小学&q=单元").body()).contains("李老师");
        assertThat(zhou.get("/trainers?subject=数学").body()).doesNotContain("李老师").contains("没有符合条件的专家");
        var day = LocalDate.now(Times.ZONE).plusDays(20);
        as("李老师").post("/trainers/" + li + "/busy", "id", Id.next().toString(), "from", day.toString(), "to", day.plusDays(1).toString(), "reason", "外出");
        assertThat(as("李老师").delete("/trainers/" + li + "/busy/" + Id.next()).status()).isEqualTo(404);
        assertThat(zhou.post("/trainers", "id", Id.next().toString(), "name", "顾教授", "unitName", "师大", "topics", "课程", "fee", "FULL", "subjects", "炼金").status()).isEqualTo(422);
        assertThat(zhou.get("/trainers?day=" + day).body()).doesNotContain("李老师");
        assertThat(zhou.get("/trainers?day=" + day.plusDays(2)).body()).contains("李老师");
        as("李老师").put("/trainers/" + li + "/week", "slot", day.plusDays(2).getDayOfWeek().getValue() + "-MORNING");
        assertThat(zhou.get("/trainers?day=" + day.plusDays(2)).body()).contains("李老师");
        assertThat(zhou.get("/trainers?day=" + day.plusDays(3)).body()).doesNotContain("李老师");
    }

    @Test
    void onlyTheTrainerAndTheBureauSayWhen() {
        var zhou = as("周主任");
        var li = propose(zhou, new Cohorts(jdbc, town).number("李老师"));
        move(zhou, li, "ADMITTED", "");
        assertThat(as("赵老师").put("/trainers/" + li + "/week", "slot", "1-MORNING").status()).isEqualTo(404);
        assertThat(as("张校长").put("/trainers/" + li + "/week", "slot", "1-MORNING").status()).isEqualTo(404);
        assertThat(as("李老师").put("/trainers/" + li + "/week", "slot", "9-MORNING").status()).isEqualTo(422);
        assertThat(as("李老师").put("/trainers/" + li + "/week", "slot", "1-MORNING").status()).isEqualTo(303);
        assertThat(zhou.get("/trainers/" + li).body()).contains("周一上午");
        assertThat(as("李老师").post("/trainers/" + li + "/busy", "id", Id.next().toString(), "from", "2020-01-01", "to", "2020-01-02").body()).contains("已经过去");
    }

    @Test
    void ratingsAreToldFromFiveAnswersAndNotToEverybody() {
        var zhou = as("周主任");
        var li = UUID.fromString(propose(zhou, new Cohorts(jdbc, town).number("李老师")));
        move(zhou, li.toString(), "ADMITTED", "");
        var cohort = new Cohorts(jdbc, town).cohort("CLOSED", false, LocalDate.now(Times.ZONE).minusDays(3));
        for (int i = 0; i < 4; i++) {
            mark(cohort, li, 5);
        }
        assertThat(zhou.get("/trainers/" + li).body()).contains("满 5 份才显示(现有 4 份)").doesNotContain("<b>5.0</b>");
        mark(cohort, li, 4);
        assertThat(zhou.get("/trainers/" + li).body()).contains("<b>4.8</b>");
        assertThat(as("李老师").get("/trainers/" + li).body()).contains("<b>4.8</b>");
        assertThat(as("赵老师").get("/trainers/" + li).body()).doesNotContain("4.8");
        assertThat(zhou.get("/trainers").body()).contains("4.8");
        assertThat(as("赵老师").get("/trainers").body()).doesNotContain("4.8");
    }

    @Test
    void anotherDistrictSeesNothing() {
        var id = propose(as("周主任"), new Cohorts(jdbc, town).number("李老师"));
        move(as("周主任"), id, "ADMITTED", "");
        assertThat(as("外老师").get("/trainers/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/trainers").body()).doesNotContain("李老师");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void theListCostsTheSameHoweverLong(int trainers) {
        var zhou = as("周主任");
        for (int i = 0; i < trainers; i++) {
            zhou.post("/trainers", "id", Id.next().toString(), "name", "专家" + i, "unitName", "大学", "topics", "课程", "fee", "NONE");
        }
        assertThat(QueryBudget.spentBy(zhou, "/trainers")).isLessThanOrEqualTo(6);
    }

    private void mark(UUID cohort, UUID trainer, int mark) {
        Scope.runEverywhere(() -> jdbc.sql("""
                with answer as (insert into training.feedback (id, cohort_id, moment, wall) values (gen_random_uuid(), :cohort, 'COHORT', :wall) returning id)
                insert into training.mark (feedback_id, question, trainer_id, cohort_id, wall, mark) select id, '讲得清楚', :trainer, :cohort, :wall, :mark from answer
                """).param("cohort", cohort).param("trainer", trainer).param("wall", town.district()).param("mark", mark).update());
    }

    static String propose(Browser who, String number) {
        var id = Id.next().toString();
        who.post("/trainers", "id", id, "number", number, "topics", "单元整体教学、作业设计", "subjects", "语文", "stages", "小学", "fee", "ASSOCIATE");
        return id;
    }

    static Browser.Answer move(Browser who, String id, String to, String reason) {
        return who.put("/trainers/" + id + "/standing", "to", to, "reason", reason);
    }
}
