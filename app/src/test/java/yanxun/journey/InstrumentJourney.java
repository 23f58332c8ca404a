package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Sessions;
import yanxun.support.TownTest;

/** An instrument from the template to a teacher's phone: written, tried, published, adapted by a school, printed. */
class InstrumentJourney extends TownTest {
    @Autowired
    Sessions sessions;

    private Journey.Person person(Journey journey, String name, int width) {
        return journey.as(sessions.open(town.accounts().get(name), "journey"), width);
    }

    @Test
    void fromTheTemplateToAnAdaptedCopy() {
        try (var journey = new Journey(port)) {
            var wang = person(journey, "王教研员", 1280);
            wang.opens("/rubrics").sees("没有符合条件的量表").clicks("新建量表").fills("title", "活力课堂评价标准").clicks("开始编写").sees("活力课堂评价标准", "各维度合计 100 分");
            var url = wang.path();
            wang.opens(url + "/dimensions/new").fills("name", "学科特色").fills("weight", "5");
            assertThat(wang.page.locator("[data-sum=weight]").innerText()).as("reckoned while typing").isEqualTo("105");
            wang.fills("weight", "").clicks("保存").sees("维度“学科特色”下还没有项目");
            wang.presses("[aria-label='删除“学科特色”']");
            wang.opens(url + "/dimensions/d1/items/i1").sees("看什么").opens(url + "/head").sees("评价人权重");
            wang.opens(url).clicks("试填").clicks("算一算").sees("还没有填").opens(url).clicks("发布第 1 版").sees("已发布").clicks("另起一版").sees("草稿");

            var zhang = person(journey, "张校长", 375);
            zhang.opens("/rubrics").sees("活力课堂评价标准").opens(url).fills("title", "本校标准").clicks("改编一份").sees("改编自凤来区").shoots("rubric-draft-phone");
            zhang.opens(zhang.path() + "/dimensions/d1/items/new").sees("等级").opens("/rubrics").sees("本校标准");

            var li = person(journey, "李老师", 375);
            li.opens(url).sees("目标清楚可测").shoots("rubric-phone").opens(url + "/trial").opens(url + "/paper").sees("听课人签名");
            var codes = wang.opens("/rubrics/new").fills("title", "提问").chooses("template", "课堂提问（自定编码）").clicks("开始编写").sees("追问").path();
            wang.opens(codes + "/codes/new").opens(codes + "/paper").opens(codes + "/trial?codes=c1+c5").sees("记忆性提问");
            person(journey, "王教研员", 375).opens(codes).opens(codes + "/head");
        }
    }
}
