package yanxun.journey;

import static yanxun.training.Classes.cohort;
import static yanxun.training.Classes.open;
import static yanxun.training.Classes.programme;
import static yanxun.training.Classes.today;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Sessions;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

/** A training as the bureau, a teacher and the school live it: written, signed up for, checked, held, closed; and a season of wishes. */
class TrainingJourney extends TownTest {
    @Autowired
    Sessions sessions;

    private Journey.Person person(Journey journey, String name, int width) {
        return journey.as(sessions.open(town.accounts().get(name), "journey"), width);
    }

    @Test
    void fromTheProgrammeToTheCompletionList() {
        try (var journey = new Journey(port)) {
            var zhou = person(journey, "周主任", 1280);
            zhou.opens("/training").sees("没有符合条件的培训班").clicks("看培训项目").clicks("新建项目").fills("title", "新课标研读").fills("hours", "8").fills("least", "1").fills("audience.joinedFrom", "2010");
            zhou.page.locator("#audience\\.joinedFrom").blur();
            zhou.page.locator("text=2010 年及以后入职").waitFor();
            zhou.sees("2010 年及以后入职").clicks("保存").sees("新课标研读", "培训对象").shoots("training-programme").clicks("开班").clicks("保存").clicks("发布").sees("招生中").shoots("training-cohort");
            var url = zhou.path();

            var li = person(journey, "李老师", 375);
            li.opens("/training/mine").sees("新课标研读").opens(url).clicks("我要报名").sees("待学校审核").shoots("training-phone");

            var zhang = person(journey, "张校长", 375);
            zhang.opens("/training/checks").sees("李老师").clicks("通过").sees("收回审核");

            zhou.opens(url + "/roster").sees("李老师", "已入班").opens(url).clicks("开班").clicks("名单定了,开班").sees("进行中").clicks("结业").fills("note", "省平台学习记录").clicks("核算出勤并结业").sees("已结业:1 人完成,共 1 人");
            zhou.opens(url + "/completions").sees("结业名单", "李老师");
            li.opens("/training/mine").sees("结业", "8 学时");
        }
    }

    @Test
    void aSeasonOfWishesAndWhatSchoolsSee() {
        var bureau = as("周主任");
        var season = Id.next().toString();
        bureau.post("/training/seasons", "id", season, "title", "秋季选课", "mostWishes", "2", "wishesUntil", today().plusDays(5).toString(), "checksUntil", today().plusDays(7).toString(), "secondWishesUntil", today().plusDays(12).toString(),
                "secondChecksUntil", today().plusDays(14).toString());
        var programme = programme(bureau, "整本书阅读");
        cohort(bureau, programme, "SIGN_UP", 2, "season", season, "title", "阅读班");
        bureau.put("/training/seasons/" + season + "/publication");
        var quota = cohort(bureau, programme, "QUOTA", 6, "title", "骨干班");
        bureau.put("/training/cohorts/" + quota + "/quotas", "way", "FIXED", "places", "1");
        bureau.put("/training/cohorts/" + quota + "/publication");
        var assigned = open(bureau, programme, "ASSIGNMENT", 9);
        bureau.post("/training/cohorts/" + assigned + "/assignments", "everybody", "true");
        try (var journey = new Journey(port)) {
            var li = person(journey, "李老师", 375);
            li.opens("/training/seasons/" + season).sees("第一志愿");
            li.page.locator("#wish1").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            li.clicks("提交志愿").sees("已提交,等学校审核").opens("/training/seasons").sees("秋季选课").opens("/training/programmes").sees("整本书阅读");

            var zhang = person(journey, "张校长", 1280);
            zhang.opens("/training/checks").sees("李老师", "阅读班").clicks("通过").opens("/training/cohorts/" + quota).sees("推荐学员:凤来区实验小学").chooses("persons", "李老师").clicks("推荐勾选的人").sees("撤回推荐");
            zhang.opens("/training/orders/new").fills("topic", "作业设计").fills("why", "作业量大").clicks("提交订单").sees("作业设计", "待答复");

            var zhou = person(journey, "周主任", 1280);
            zhou.opens("/training/orders").sees("作业设计").opens("/training/no-shows").sees("没有无故缺席的记录").opens("/training/rule").sees("缺席限制").opens("/training/seasons/" + season).sees("本轮:待学校审核 0,已通过 1");
            zhou.opens("/training/seasons/new").opens("/training/cohorts/" + assigned).sees("排场次").opens("/training/cohorts/" + assigned + "/roster").sees("指派").opens("/training/programmes/" + programme + "/costs").sees("经费预算");
            zhou.opens("/training?q=" + "骨干").sees("骨干班");
            person(journey, "周主任", 375).opens("/training").opens("/training/cohorts/" + quota).opens("/training/cohorts/" + assigned + "/roster").opens("/training/programmes/new").opens("/training/orders");
        }
    }
}
