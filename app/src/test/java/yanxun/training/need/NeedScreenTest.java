package yanxun.training.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** From what people want to a programme. */
class NeedScreenTest extends TownTest {
    @Test
    void whatIsWantedIsCountedAndBecomesAProgramme() {
        var zhou = as("周主任");
        var need = open(zhou);
        var design = topic(need, "作业设计");
        for (var name : new String[] {"李老师", "赵老师"}) {
            assertThat(as(name).put("/training/needs/" + need + "/wishes", "topics", design.toString(), "own", "").status()).isEqualTo(303);
        }
        assertThat(as("刘老师").put("/training/needs/" + need + "/wishes", "topics", topic(need, "班级管理").toString(), "own", "乡土课程").status()).isEqualTo(303);
        assertThat(as("李老师").get("/training/needs/" + need).body()).contains("3 人已选", "已选").doesNotContain("乡土课程", "大家想学什么");
        assertThat(zhou.get("/training/needs/" + need).body()).contains("乡土课程", "老师补充", "大家想学什么");
        assertThat(zhou.put("/training/needs/" + need + "/closure").status()).isEqualTo(303);
        assertThat(as("李老师").get("/training/needs/" + need).body()).contains("大家想学什么").doesNotContain("生成培训项目");
        assertThat(as("李老师").put("/training/needs/" + need + "/wishes", "topics", design.toString()).body()).contains("调研已经截止");
        var made = zhou.post("/training/needs/" + need + "/topics/" + design + "/programme");
        assertThat(made.location()).startsWith("/training/programmes/").endsWith("/form");
        assertThat(zhou.post("/training/needs/" + need + "/topics/" + design + "/programme").location()).isEqualTo(made.location());
        assertThat(zhou.get(made.location()).body()).contains("作业设计", "2 位老师选了这个主题");
    }

    @Test
    void choosingAgainReplacesAndTooMuchIsRefused() {
        var need = open(as("周主任"));
        var li = as("李老师");
        li.put("/training/needs/" + need + "/wishes", "topics", topic(need, "作业设计").toString());
        li.put("/training/needs/" + need + "/wishes", "topics", topic(need, "班级管理").toString());
        assertThat(votes(need)).isEqualTo(1);
        assertThat(li.put("/training/needs/" + need + "/wishes", "topics", topic(need, "班级管理").toString(), "topics", topic(need, "作业设计").toString(), "own", "第三个").body()).contains("最多选 2 个");
        assertThat(votes(need)).isEqualTo(1);
    }

    @Test
    void aSchoolAsksItsOwnAndADistrictEverybodyOfIt() {
        var school = open(as("张校长"));
        assertThat(as("李老师").get("/training/needs").body()).contains("/training/needs/" + school);
        assertThat(as("刘老师").get("/training/needs/" + school).status()).isEqualTo(404);
        var district = open(as("周主任"));
        assertThat(as("刘老师").get("/training/needs/" + district).status()).isEqualTo(200);
        assertThat(as("外老师").get("/training/needs/" + district).status()).isEqualTo(404);
        assertThat(as("张校长").put("/training/needs/" + district + "/closure").status()).isEqualTo(404);
        assertThat(as("李老师").get("/training/needs/new").status()).isEqualTo(403);
        assertThat(as("张校长").post("/training/needs/" + district + "/topics/" + topic(district, "作业设计") + "/programme").status()).isEqualTo(404);
    }

    private int votes(UUID need) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from training.need_vote where need_id = :id").param("id", need).query(Integer.class).single());
    }

    private UUID topic(UUID need, String text) {
        return Scope.everywhere(() -> jdbc.sql("select id from training.need_topic where need_id = :id and text = :text").param("id", need).param("text", text).query(UUID.class).single());
    }

    private static UUID open(Browser who) {
        var id = Id.next();
        for (int i = 0; i < 2; i++) {
            assertThat(who.post("/training/needs", "id", id.toString(), "title", "下学期想学什么", "most", "2", "closesOn", LocalDate.now(Times.ZONE).plusDays(9).toString(), "topics", "作业设计\n班级管理\n人工智能").status()).isEqualTo(303);
        }
        return id;
    }
}
