package yanxun.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Sessions;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

/** A community activity as the school, the bureau and an expert live it, from the request to the issued notice. */
class CommunityJourney extends TownTest {
    private static final String TODAY = java.time.LocalDate.now(yanxun.platform.time.Times.ZONE).toString();

    @Autowired
    Sessions sessions;

    @Test
    void fromTheRequestToTheIssuedNotice() {
        var community = Id.next();
        var zhou = as("周主任");
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
        try (var journey = new Journey(port)) {
            var zhang = journey.as(sessions.open(town.accounts().get("张校长"), "journey"), 1280);
            zhang.opens("/undertakings").sees("共同体活动").clicks("申请活动");
            zhang.page.locator("[name=party]").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("河海共同体 · 凤来区实验小学"));
            zhang.fills("title", "统编教材习作教学").chooses("form", "展课(说课·上课·议课·辩课)".replace('(', '\uff08').replace(')', '\uff09')).fills("why", "习作起步难").fills("how", "先研修,再磨课、展课").fills("effect", "每校一节课例");
            zhang.clicks("保存").sees("下一步", "申请").clicks("提交申请").sees("受理", "轮到").shoots("undertaking-asked");
            var url = zhang.path();

            var wang = journey.as(sessions.open(town.accounts().get("王教研员"), "journey"), 1280);
            wang.opens("/").sees("受理:统编教材习作教学");
            wang.opens(url).clicks("受理").sees("至少一次到校调研或座谈的记录");
            wang.fills("notes", "听课三节,起步作文缺支架。");
            wang.presses("form[action$='/visits'] button");
            wang.fills("text", "教师缺少习作支架");
            wang.presses("form[action$='/findings'] button");
            wang.sees("教师缺少习作支架").clicks("“诊断”办完,进入下一步").sees("方案");

            zhang.opens(url).clicks("起草方案");
            for (var part : java.util.List.of("purpose", "theme", "goals", "forms", "content", "measures")) {
                zhang.fills(part, "内容" + part);
            }
            zhang.clicks("保存为新的一稿").sees("第 1 稿").clicks("“方案”办完,进入下一步").sees("论证");
            wang.opens(url).fills("day", TODAY).fills("place", "三楼会议室").fills("experts", "赵老师").clicks("通知专家审阅").sees("第 1 次论证会").shoots("undertaking-hearing");

            var zhao = journey.as(sessions.open(town.accounts().get("赵老师"), "journey"), 375);
            zhao.opens("/").sees("请审阅方案并发表论证意见");
            zhao.opens(url).sees("写我的意见").chooses("stand", "通过").fills("opinion", "切合实际,同意实施。").clicks("保存意见").sees("切合实际").shoots("undertaking-phone");

            wang.opens(url).clicks("形成结论");
            wang.page.locator("[name=conclusion]").selectOption("ADOPT");
            wang.presses("form[action$='/conclusion'] button");
            wang.sees("通过").clicks("“论证”办完,进入下一步").sees("发文", "一份已印发的通知");

            var director = journey.as(sessions.open(town.accounts().get("周主任"), "journey"), 1280);
            director.opens("/documents/register");
            director.page.locator("form[action*='/issuers/'] [name=word]").first().fill("凤教研");
            director.presses("form[action*='/issuers/'] button");
            director.opens(url);
            director.page.locator("main a:has-text('起草通知')").first().click();
            director.sees("拟文").shoots("document-draft");
            director.presses("main form button.primary:has-text('保存')");
            director.page.waitForLoadState();
            director.sees("关于开展“统编教材习作教学”共同体活动的通知", "印发").shoots("document");
        }
    }
}
