package yanxun.rubric.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.rubric.Edition;
import yanxun.rubric.Instruments;
import yanxun.rubric.State;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

class InstrumentPagesTest extends TownTest {
    @Autowired
    Instruments instruments;

    @Autowired
    Viewers viewers;

    private static String path(UUID id, int number) {
        return "/rubrics/" + id + "/editions/" + number;
    }

    private UUID begun(Browser browser, String title, UUID unit, String template) {
        var id = UUID.randomUUID();
        assertThat(browser.post("/rubrics", "id", id.toString(), "title", title, "unit", unit.toString(), "template", template).status()).isEqualTo(303);
        return id;
    }

    private UUID published(String who, String title, UUID unit, String template) {
        var id = begun(as(who), title, unit, template);
        publish(who, id, 1);
        return id;
    }

    private void publish(String who, UUID id, int number) {
        assertThat(as(who).put(path(id, number) + "/publication", "version", version(id, number)).status()).isEqualTo(303);
    }

    private String version(UUID id, int number) {
        return Scope.everywhere(() -> jdbc.sql("select version from rubric.edition where instrument_id = :id and number = :number").param("id", id).param("number", number).query(String.class).single());
    }

    private String state(UUID id, int number) {
        return Scope.everywhere(() -> jdbc.sql("select state from rubric.edition where instrument_id = :id and number = :number").param("id", id).param("number", number).query(String.class).single());
    }

    private UUID edition(UUID id, int number) {
        return Scope.everywhere(() -> jdbc.sql("select id from rubric.edition where instrument_id = :id and number = :number").param("id", id).param("number", number).query(UUID.class).single());
    }

    private java.util.List<String> usable(String name) {
        Viewer viewer = Scope.everywhere(() -> viewers.of(new PersonId(town.person(name)))).orElseThrow();
        return ScopedValue.where(Scope.CURRENT, viewer.scope()).call(() -> instruments.usable(viewer).stream().map(Edition::title).toList());
    }


    @Test
    void whatTheRegionPublishesEverybodyBeneathUsesAndNobodyElse() {
        var id = published("王教研员", "活力课堂", town.district(), "lesson");
        for (var who : java.util.List.of("王教研员", "周主任", "张校长", "陈主任", "李老师", "刘老师")) {
            assertThat(as(who).get("/rubrics").body()).as(who).contains("活力课堂");
            assertThat(as(who).get(path(id, 1)).status()).as(who).isEqualTo(200);
            assertThat(usable(who)).as(who).containsExactly("活力课堂");
        }
        for (var who : java.util.List.of("外老师", "外教研员")) {
            assertThat(as(who).get("/rubrics").body()).as(who).doesNotContain("活力课堂");
            assertThat(as(who).get(path(id, 1)).status()).as(who).isEqualTo(404);
            assertThat(as(who).get(path(id, 1) + "/paper").status()).as(who).isEqualTo(404);
            assertThat(usable(who)).as(who).isEmpty();
        }
    }

    @Test
    void aSchoolPublishesForItselfAndTheRegionSeesIt() {
        published("张校长", "常态课评价", town.school(), "lesson");
        assertThat(usable("李老师")).containsExactly("常态课评价");
        assertThat(usable("王教研员")).containsExactly("常态课评价");
        assertThat(usable("刘老师")).isEmpty();
    }

    @Test
    void nobodyBeginsForAUnitThatIsNotTheirs() {
        for (var unit : java.util.List.of(town.district(), town.villageSchool(), town.neighbour())) {
            assertThat(as("张校长").post("/rubrics", "id", UUID.randomUUID().toString(), "title", "越界", "unit", unit.toString(), "template", "lesson").status()).isEqualTo(404);
        }
        assertThat(as("李老师").get("/rubrics/new").status()).isEqualTo(403);
        assertThat(as("李老师").get("/rubrics").body()).doesNotContain("新建量表");
    }

    @Test
    void aDraftIsSeenByThoseWhoMayWriteIt() {
        var id = begun(as("王教研员"), "草稿表", town.district(), "notes");
        assertThat(as("周主任").get(path(id, 1)).status()).isEqualTo(200);
        for (var who : java.util.List.of("张校长", "李老师", "外教研员")) {
            assertThat(as(who).get(path(id, 1)).status()).as(who).isEqualTo(404);
            assertThat(as(who).get("/rubrics?state=DRAFT").body()).as(who).doesNotContain("草稿表");
        }
        assertThat(as("张校长").put(path(id, 1) + "/publication", "version", "0").status()).isEqualTo(404);
        assertThat(as("王教研员").get("/rubrics?state=DRAFT").body()).contains("草稿表");
    }

    @Test
    void sentTwiceItIsOne() {
        var id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(as("王教研员").post("/rubrics", "id", id, "title", "一份", "unit", town.district().toString(), "template", "st").location()).isEqualTo("/rubrics/" + id + "/editions/1");
        }
        assertThat(as("王教研员").get("/rubrics/new").body()).contains("从文件导入");
        assertThat(as("王教研员").post("/rubrics", "id", id, "title", "", "template", "x").status()).isEqualTo(422);
    }

    @Test
    void aDraftIsWrittenPartByPart() {
        var browser = as("王教研员");
        var id = begun(browser, "逐项写", town.district(), "lesson");
        var path = path(id, 1);
        assertThat(browser.get(path + "/dimensions/new").body()).contains("添加维度", ">100<");
        assertThat(browser.put(path + "/dimensions/new", "name", "家校协同", "weight", "", "version", "0").status()).isEqualTo(303);
        assertThat(browser.get(path).body()).contains("家校协同", "维度“家校协同”下还没有项目");
        assertThat(browser.get(path + "/dimensions/d5/items/new").body()).contains("优秀", "待改进");
        assertThat(browser.put(path + "/dimensions/d5/items/new", "name", "作业适量", "guide", "看作业本", "weight", "5", "optional", "true", "levels", "好", "levels", "差", "shares", "100", "shares", "20.5", "descriptors", "分层布置", "descriptors",
                "", "version", "1").status()).isEqualTo(303);
        var page = browser.get(path).body();
        assertThat(page).contains("作业适量", "分层布置", "各维度合计 105 分,与满分 100 分不符");
        assertThat(browser.put(path + "/publication", "version", "2").status()).isEqualTo(422);
        assertThat(browser.put(path + "/dimensions/d5/items/i12", "name", "作业适量适度", "weight", "5", "version", "2").status()).isEqualTo(303);
        assertThat(browser.put(path + "/dimensions/d5/position", "by", "-1", "version", "3").status()).isEqualTo(303);
        page = browser.get(path).body();
        assertThat(page.indexOf("家校协同")).isLessThan(page.indexOf("id=\"d4\""));
        assertThat(browser.put(path + "/dimensions/d1/items/i2/position", "by", "-1", "version", "4").status()).isEqualTo(303);
        page = browser.get(path).body();
        assertThat(page.indexOf("难易合适")).isLessThan(page.indexOf("目标清楚可测"));
        assertThat(browser.delete(path + "/dimensions/d5/items/i12", "version", "5").status()).isEqualTo(303);
        assertThat(browser.delete(path + "/dimensions/d5", "version", "6").status()).isEqualTo(303);
        assertThat(browser.get(path).body()).doesNotContain("家校协同").contains("发布第 1 版");
    }

    @Test
    void whatCannotBeReadStaysInTheForm() {
        var browser = as("王教研员");
        var path = path(begun(browser, "填错", town.district(), "lesson"), 1);
        var answer = browser.put(path + "/dimensions/d1/items/new", "name", "", "weight", "很多", "levels", "好", "levels", "差", "shares", "120", "shares", "", "descriptors", "写了不少字", "descriptors", "", "version", "0");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("写了不少字", "请写名称", "每个等级要有名称和占本项分值的百分比");
        assertThat(browser.put(path + "/dimensions/new", "name", "甲", "weight", "-1", "version", "0").status()).isEqualTo(422);
        assertThat(browser.put(path + "/head", "title", "", "full", "0", "bands", "优", "from", "x", "version", "0").status()).isEqualTo(422);
        assertThat(browser.put(path + "/dimensions/d9", "name", "甲", "version", "0").status()).isEqualTo(404);
        assertThat(browser.get(path + "/codes/new").status()).isEqualTo(404);
        assertThat(browser.get(path + "/dimensions/d1/items/i99").status()).isEqualTo(404);
    }

    @Test
    void theHeadOfEachKindIsWritten() {
        var browser = as("王教研员");
        var rating = path(begun(browser, "评分", town.district(), "lesson"), 1);
        assertThat(browser.get(rating + "/head").body()).contains("满分", "教研员");
        assertThat(browser.put(rating + "/head", "title", "新名字", "guide", "先看后评", "full", "100", "bands", "好", "bands", "", "from", "80", "from", "", "raters", "40", "raters", "60", "version", "0").status()).isEqualTo(303);
        assertThat(browser.get(rating).body()).contains("新名字", "先看后评", "好(80 分起)", "教干 40%", "教研员 60%");
        var coding = path(begun(browser, "编码", town.district(), "st"), 1);
        assertThat(browser.put(coding + "/head", "title", "编码", "seconds", "15", "version", "0").status()).isEqualTo(303);
        assertThat(browser.get(coding).body()).contains("每 15 秒");
        assertThat(browser.put(coding + "/head", "title", "编码", "seconds", "0", "version", "1").status()).isEqualTo(422);
        var notes = path(begun(browser, "实录", town.district(), "notes"), 1);
        assertThat(browser.put(notes + "/head", "title", "实录", "headings", "甲\n\n乙", "version", "0").status()).isEqualTo(303);
        assertThat(browser.get(notes).body()).contains("<li>甲</li><li>乙</li>");
        assertThat(browser.get(notes + "/trial").status()).isEqualTo(404);
    }

    @Test
    void codesOfOnesOwnAreWrittenAndThoseOfAnAnalysisStay() {
        var browser = as("王教研员");
        var own = path(begun(browser, "提问", town.district(), "questions"), 1);
        assertThat(browser.put(own + "/codes/new", "name", "板书", "group", "TEACHER", "hint", "写黑板", "version", "0").status()).isEqualTo(303);
        assertThat(browser.put(own + "/codes/c9/position", "by", "-8", "version", "1").status()).isEqualTo(303);
        var page = browser.get(own).body();
        assertThat(page.indexOf("板书")).isLessThan(page.indexOf("记忆性提问"));
        assertThat(browser.delete(own + "/codes/c9", "version", "2").status()).isEqualTo(303);
        assertThat(browser.get(own).body()).doesNotContain("写黑板");
        var st = path(begun(browser, "S-T", town.district(), "st"), 1);
        assertThat(browser.get(st + "/codes/T").status()).isEqualTo(200);
        assertThat(browser.put(st + "/codes/T", "name", "老师", "group", "TEACHER", "version", "0").status()).isEqualTo(303);
        assertThat(browser.put(st + "/codes/new", "name", "互动", "group", "OTHER", "version", "1").body()).contains("这种分析的编码是固定的");
        assertThat(browser.delete(st + "/codes/S", "version", "1").status()).isEqualTo(422);
        assertThat(browser.put(st + "/codes/T", "name", "", "version", "1").status()).isEqualTo(422);
    }

    @Test
    void whoSavesSecondOverwritesNothing() {
        var browser = as("王教研员");
        var id = begun(browser, "同时写", town.district(), "lesson");
        assertThat(browser.put(path(id, 1) + "/dimensions/new", "name", "先存的", "version", "0").status()).isEqualTo(303);
        assertThat(as("周主任").put(path(id, 1) + "/dimensions/new", "name", "后存的", "version", "0").status()).isEqualTo(409);
        assertThat(as("周主任").put(path(id, 1) + "/publication", "version", "0").status()).isEqualTo(409);
        assertThat(as("周主任").delete(path(id, 1), "version", "0").status()).isEqualTo(409);
        assertThat(browser.get(path(id, 1)).body()).contains("先存的").doesNotContain("后存的");
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOneBeforeAndBothStay() {
        var browser = as("王教研员");
        var id = published("王教研员", "两版", town.district(), "lesson");
        assertThat(browser.post("/rubrics/" + id + "/editions").location()).isEqualTo(path(id, 2));
        assertThat(browser.post("/rubrics/" + id + "/editions").location()).as("one draft at a time").isEqualTo(path(id, 2));
        assertThat(browser.put(path(id, 2) + "/dimensions/d1", "name", "学习目标与内容", "version", "0").status()).isEqualTo(303);
        assertThat(usable("李老师")).hasSize(1);
        publish("王教研员", id, 2);
        assertThat(state(id, 1)).isEqualTo("WITHDRAWN");
        assertThat(as("李老师").get("/rubrics/" + id).location()).isEqualTo(path(id, 2));
        assertThat(as("李老师").get(path(id, 1)).body()).contains("这一版已停用:有新版");
        assertThat(as("李老师").get(path(id, 2) + "/comparison?with=1").body()).contains("学习目标,15 分", "学习目标与内容,15 分").doesNotContain("没有不同");
        assertThat(as("李老师").get(path(id, 2) + "/comparison").status()).as("no original").isEqualTo(404);
        assertThat(usable("李老师")).hasSize(1);
    }

    @Test
    void whatWasPublishedIsNeverRewritten() {
        var browser = as("王教研员");
        var id = published("王教研员", "不改", town.district(), "lesson");
        assertThat(browser.put(path(id, 1) + "/dimensions/d1", "name", "偷改", "version", version(id, 1)).status()).isEqualTo(422);
        assertThat(browser.get(path(id, 1) + "/head").status()).isEqualTo(404);
        assertThat(browser.delete(path(id, 1), "version", version(id, 1)).status()).isEqualTo(422);
        for (var sql : java.util.List.of("update rubric.edition set title = '偷改' where instrument_id = :id", "update rubric.edition set state = 'DRAFT' where instrument_id = :id", "delete from rubric.edition where instrument_id = :id",
                "update rubric.edition set content = '{}' where instrument_id = :id")) {
            assertThatThrownBy(() -> Scope.everywhere(() -> jdbc.sql(sql).param("id", id).update())).as(sql).hasMessageContaining("was published");
        }
    }

    @Test
    void withdrawnInMidTermSheetsThatWereBegunKeepTheirEdition() {
        var browser = as("王教研员");
        var id = published("王教研员", "停用", town.district(), "st");
        var edition = edition(id, 1);
        assertThat(browser.put(path(id, 1) + "/withdrawal", "reason", " ").status()).isEqualTo(422);
        assertThat(as("张校长").put(path(id, 1) + "/withdrawal", "reason", "不喜欢").status()).isEqualTo(404);
        assertThat(browser.put(path(id, 1) + "/withdrawal", "reason", "描述有歧义").status()).isEqualTo(303);
        assertThat(as("李老师").get(path(id, 1)).body()).contains("描述有歧义", "照常有效");
        assertThat(usable("李老师")).isEmpty();
        var known = Scope.everywhere(() -> instruments.edition(edition)).orElseThrow();
        assertThat(known.state()).isEqualTo(State.WITHDRAWN);
        assertThat(known.unitName()).isEqualTo("凤来区");
        assertThat(browser.put(path(id, 1) + "/publication", "version", version(id, 1)).status()).isEqualTo(422);
    }

    @Test
    void aSchoolAdaptsWhatTheRegionPublished() {
        var id = published("王教研员", "区标准", town.district(), "lesson");
        var copy = UUID.randomUUID();
        assertThat(as("张校长").get(path(id, 1)).body()).contains("采用并改编");
        assertThat(as("张校长").post(path(id, 1) + "/copies", "id", copy.toString(), "unit", town.district().toString(), "title", "越界").status()).isEqualTo(404);
        assertThat(as("张校长").post(path(id, 1) + "/copies", "id", copy.toString(), "unit", town.school().toString(), "title", "本校标准").location()).isEqualTo(path(copy, 1));
        assertThat(as("张校长").put(path(copy, 1) + "/dimensions/d1", "name", "目标导向", "version", "0").status()).isEqualTo(303);
        publish("张校长", copy, 1);
        assertThat(as("李老师").get(path(copy, 1)).body()).contains("改编自凤来区《区标准》第 1 版");
        assertThat(as("李老师").get(path(copy, 1) + "/comparison").body()).contains("与原量表的不同", "目标导向,15 分", "区标准", "本校标准");
        assertThat(as("李老师").get("/rubrics").body()).contains("区标准", "本校标准", "改编");
        assertThat(as("刘老师").get("/rubrics").body()).contains("区标准").doesNotContain("本校标准");
        var draft = begun(as("王教研员"), "未发布", town.district(), "lesson");
        assertThat(as("周主任").post(path(draft, 1) + "/copies", "id", UUID.randomUUID().toString(), "unit", town.district().toString(), "title", "抢先").status()).isEqualTo(422);
        assertThat(as("张校长").post(path(draft, 1) + "/copies", "id", UUID.randomUUID().toString(), "unit", town.school().toString(), "title", "抢先").status()).isEqualTo(404);
    }

    @Test
    void anInstrumentOutOfUseIsNoLongerChosenAndCanComeBack() {
        var browser = as("王教研员");
        var id = published("王教研员", "旧表", town.district(), "lesson");
        assertThat(as("张校长").put("/rubrics/" + id + "/retirement").status()).isEqualTo(404);
        assertThat(browser.put("/rubrics/" + id + "/retirement").status()).isEqualTo(303);
        assertThat(usable("李老师")).isEmpty();
        assertThat(as("李老师").get("/rubrics").body()).doesNotContain("旧表");
        assertThat(as("李老师").get("/rubrics?state=RETIRED").body()).contains("旧表", "不再使用");
        assertThat(browser.delete("/rubrics/" + id + "/retirement").status()).isEqualTo(303);
        assertThat(usable("李老师")).containsExactly("旧表");
    }

    @Test
    void aFirstDraftThrownAwayTakesItsInstrumentWithIt() {
        var id = begun(as("王教研员"), "不要了", town.district(), "lesson");
        assertThat(as("王教研员").delete(path(id, 1), "version", "0").location()).isEqualTo("/rubrics");
        assertThat(as("王教研员").get("/rubrics/" + id).status()).isEqualTo(404);
    }

    @Test
    void aSampleShowsTheScoreWithItsWorking() {
        var id = published("王教研员", "试填表", town.district(), "lesson");
        assertThat(as("李老师").get(path(id, 1) + "/trial").body()).contains("算一算");
        assertThat(as("李老师").get(path(id, 1) + "/trial?a.i1=B").body()).contains("还没有填");
        var all = new StringBuilder(path(id, 1) + "/trial?x=1");
        for (int i = 1; i <= 11; i++) {
            all.append("&a.i").append(i).append(i == 5 ? "=-" : "=B");
        }
        assertThat(as("李老师").get(all.toString()).body()).contains("<b>85</b>", "优秀", "应得 32 分");
        var st = published("王教研员", "试编码", town.district(), "st");
        assertThat(as("李老师").get(path(st, 1) + "/trial?codes=TTTTTTTSSS").body()).contains("讲授型", "Rt = 0.70");
    }

    @Test
    void thePaperFormIsPrintedForEachKind() {
        for (var template : Template.CODES) {
            var id = published("王教研员", "纸质" + template, town.district(), template);
            assertThat(as("李老师").get(path(id, 1) + "/paper").body()).as(template).contains("授课教师", "听课人签名", "纸质" + template);
        }
    }

    @Test
    void anInstrumentGoesFromDistrictToDistrictAsAFile() {
        var id = published("王教研员", "流传", town.district(), "flanders");
        var file = as("李老师").get(path(id, 1) + "/file.json");
        assertThat(file.response().headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        var there = UUID.randomUUID();
        var foreign = as("外教研员");
        assertThat(foreign.upload("/rubrics/files", "file", "a.json", file.bytes(), "id", there.toString(), "unit", town.neighbour().toString()).location()).isEqualTo(path(there, 1));
        assertThat(foreign.get(path(there, 1)).body()).contains("流传", "采纳想法");
        assertThat(foreign.upload("/rubrics/files", "file", "a.json", "PK".getBytes(StandardCharsets.UTF_8), "id", UUID.randomUUID().toString(), "unit", town.neighbour().toString()).body()).contains("量表文件第 1 行读不懂");
        assertThat(foreign.upload("/rubrics/files", "file", "a.json", file.bytes(), "id", UUID.randomUUID().toString(), "unit", town.district().toString()).status()).isEqualTo(404);
        assertThat(foreign.post("/rubrics/files").status()).isEqualTo(422);
    }

    @Test
    void theListIsNarrowedAndCostsTheSameHoweverLongItIs() {
        published("王教研员", "甲量表", town.district(), "lesson");
        published("张校长", "乙编码", town.school(), "st");
        var browser = as("王教研员");
        assertThat(browser.get("/rubrics?kind=CODING").body()).contains("乙编码").doesNotContain("甲量表");
        assertThat(browser.get("/rubrics?keeper=" + town.district()).body()).contains("甲量表").doesNotContain("乙编码");
        assertThat(browser.get("/rubrics?q=甲量".replace("甲量", "%E7%94%B2%E9%87%8F")).body()).contains("甲量表").doesNotContain("乙编码");
        int spent = QueryBudget.spentBy(browser, "/rubrics");
        for (int i = 0; i < 5; i++) {
            published("王教研员", "再来" + i, town.district(), "notes");
        }
        assertThat(QueryBudget.spentBy(browser, "/rubrics")).isEqualTo(spent).isLessThanOrEqualTo(8);
        var id = published("王教研员", "一页", town.district(), "lesson");
        assertThat(QueryBudget.spentBy(browser, path(id, 1))).isLessThanOrEqualTo(8);
    }
}
