package yanxun.org.holding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Secrets;
import yanxun.support.TownTest;

/** What is held about somebody, told to that person alone, and erased by rule. */
class HoldingScreenTest extends TownTest {
    @Autowired
    Secrets secrets;

    @Autowired
    HoldingController nightly;

    @BeforeEach
    void numbers() {
        Scope.runEverywhere(() -> {
            for (var name : new String[] {"李老师", "赵老师"}) {
                jdbc.sql("insert into org.person_secret (person_id, wall, phone, id_number) values (:id, :wall, :phone, :number)").param("id", town.person(name)).param("wall", town.district())
                        .param("phone", secrets.seal("13800138000")).param("number", secrets.seal("11010519491231002X")).update();
            }
        });
    }

    @Test
    void onesOwnDataIsAPageAndAFile() {
        var li = as("李老师");
        assertThat(li.get("/me/data").body()).contains("13800138000", "11010519491231002X", "凤来区实验小学", "单位与经历", "正在登录的设备").doesNotContain("赵老师");
        assertThat(li.get("/me/data.json").body()).contains("\"phone\"", "13800138000", "单位与经历");
    }

    @Test
    void whoWorksHereErasesTheTelephoneOnly() {
        var li = as("李老师");
        assertThat(li.delete("/me/data").status()).isEqualTo(303);
        assertThat(li.get("/me/data").body()).contains("11010519491231002X").doesNotContain("13800138000");
        assertThat(as("张校长").delete("/people/" + town.person("赵老师") + "/secrets", "reason", "想删").body()).contains("还在岗的人员不能删除");
        assertThat(as("孙审计员").get("/audit?q=person:" + town.person("李老师")).body()).contains("删除本人信息");
    }

    @Test
    void whoLeftIsErasedByTheKeepersWithAReason() {
        leave("赵老师", "current_date - 10");
        var zhang = as("周主任");
        var zhao = as("赵老师");
        assertThat(zhang.get("/people/" + town.person("赵老师")).body()).contains("删除手机号、身份证号并停用账号");
        assertThat(zhang.delete("/people/" + town.person("赵老师") + "/secrets", "reason", "").body()).contains("请写明删除的原因");
        assertThat(zhang.delete("/people/" + town.person("赵老师") + "/secrets", "reason", "本人要求").status()).isEqualTo(303);
        assertThat(kept("赵老师")).isZero();
        assertThat(zhao.get("/me").status()).as("signed out").isEqualTo(303);
    }

    @Test
    void threeYearsAfterLeavingItGoesByItself() {
        leave("赵老师", "current_date - 1200");
        nightly.everyNight();
        assertThat(kept("赵老师")).isZero();
        assertThat(kept("李老师")).isOne();
    }

    private void leave(String name, String day) {
        Scope.runEverywhere(() -> jdbc.sql("update org.membership set valid = daterange(lower(valid), " + day + ") where person_id = :id").param("id", town.person(name)).update());
    }

    private long kept(String name) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from org.person_secret where person_id = :id").param("id", town.person(name)).query(Long.class).single());
    }
}
