package yanxun.activity.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A community activity from the request to the archive, by those whose part it is. */
class UndertakingPathTest extends TownTest {
    private static final String TODAY = java.time.LocalDate.now(yanxun.platform.time.Times.ZONE).toString();

    Browser zhou;
    Browser wang;
    Browser zhang;
    Browser chen;
    Browser liu;
    UUID community;
    String id;
    String url;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        wang = as("王教研员");
        zhang = as("张校长");
        chen = as("陈主任");
        liu = as("刘老师");
        community = Id.next();
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
        zhou.post("/network/communities/" + community + "/contacts", "unit", town.villageSchool().toString(), "role", "CONTACT", "person", "刘老师");
        id = Id.next().toString();
        url = "/undertakings/" + id;
    }

    private void request(String form) {
        assertThat(zhang.post("/undertakings", "id", id, "party", community + "/" + town.school(), "title", "统编教材习作教学", "form", form, "subject", "语文", "why", "习作起步难", "how", "磨课展课", "effect", "").location()).isEqualTo(url);
    }

    private void at(Phase phase) {
        assertThat(Scope.everywhere(() -> jdbc.sql("select phase from activity.undertaking where id = :id::uuid").param("id", id).query(String.class).single())).isEqualTo(phase.name());
    }

    private String state() {
        return Scope.everywhere(() -> jdbc.sql("select state from activity.undertaking where id = :id::uuid").param("id", id).query(String.class).single());
    }

    private Browser.Answer advance(Browser who, Phase from) {
        return who.put(url + "/progress", "from", from.name());
    }

    /** Sets the stage: the activity stands at this step, everything before is done. */
    private void begin(Phase phase) {
        request("exhibition");
        Scope.runEverywhere(() -> jdbc.sql("update activity.undertaking set phase = :phase, created_at = now() - interval '30 days', effect = '效果', announced = :announced, owner_id = :owner where id = :id::uuid").param("id", id).param("phase", phase.name())
                .param("announced", phase.ordinal() > Phase.NOTICE.ordinal()).param("owner", town.person("王教研员")).update());
        Scope.runEverywhere(() -> jdbc.sql("update activity.step set begun_at = now(), due_on = current_date + 7 where undertaking_id = :id::uuid and phase = :phase").param("id", id).param("phase", phase.name()).update());
    }

    private UUID closed(Phase phase, String title) {
        var activity = Id.next();
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into activity.activity (id, wall, walls, unit_id, form, title, content, level, mode, starts_at, ends_at, speaker, secret, state, created_by, created_at, closed_at, community_id)
                values (:id, :wall, array[:wall::uuid], :unit, 'exhibition', :title, '内容', 'COMMUNITY', 'OFFLINE', now() - interval '2 days', now() - interval '47 hours', '某', '\\x00', 'CLOSED', :me, now(), now(), :community)
                """).param("id", activity).param("wall", town.district()).param("unit", town.school()).param("title", title).param("me", town.person("张校长")).param("community", community).update());
        assertThat(zhang.post(url + "/sessions", "phase", phase.name(), "activity", activity.toString()).status()).isEqualTo(303);
        return activity;
    }

    private String found(String page, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void fromTheRequestToTheArgument() {
        request("exhibition");
        assertThat(advance(zhang, Phase.REQUEST).body()).contains("“申请”这一步还缺:要达到什么目的和效果");
        assertThat(zhang.put(url + "/request", "title", "统编教材习作教学", "why", "习作起步难", "how", "磨课展课", "effect", "起步作文有支架").status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.REQUEST).status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.REQUEST).status()).as("twice is once").isEqualTo(303);
        at(Phase.SCREENING);
        assertThat(wang.get("/inbox").body()).contains("受理:统编教材习作教学");
        assertThat(advance(zhang, Phase.SCREENING).body()).contains("由主办单位办理");
        assertThat(advance(wang, Phase.SCREENING).status()).isEqualTo(303);
        at(Phase.DIAGNOSIS);

        assertThat(advance(wang, Phase.DIAGNOSIS).body()).contains("至少一次到校调研或座谈的记录");
        assertThat(wang.post(url + "/visits", "unit", town.villageSchool().toString(), "day", "2099-01-01", "way", "VISIT", "notes", "听课").body()).contains("还没有到");
        assertThat(wang.post(url + "/visits", "unit", town.villageSchool().toString(), "day", TODAY, "way", "VISIT", "notes", "听了三节课,起步作文缺支架").status()).isEqualTo(303);
        assertThat(wang.post(url + "/findings", "text", "教师缺少习作支架").status()).isEqualTo(303);
        assertThat(zhang.post(url + "/findings", "text", "学校自己写").body()).contains("由主办单位办理");
        assertThat(advance(wang, Phase.DIAGNOSIS).status()).isEqualTo(303);
        at(Phase.PLAN);
        assertThat(zhang.get("/inbox").body()).contains("方案:统编教材习作教学");

        assertThat(zhang.post(url + "/proposals", "purpose", "目的", "theme", "").body()).contains("有 5 处需要改正");
        assertThat(write(zhang, null, "习作支架").status()).isEqualTo(303);
        assertThat(write(zhang, null, "习作支架").status()).as("the same text again is the same version").isEqualTo(303);
        assertThat(write(chen, null, "别的主题").body()).contains("刚才有人先保存了一稿");
        assertThat(wang.get(url + "/proposals/1").body()).contains("习作支架", "第 1 稿");
        assertThat(advance(zhang, Phase.PLAN).status()).isEqualTo(303);
        at(Phase.ARGUMENT);
    }

    private Browser.Answer write(Browser who, String base, String theme, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("purpose", "目的", "theme", theme, "goals", "目标", "forms", "形式", "content", "内容", "measures", "措施"));
        if (base != null) {
            fields.addAll(java.util.List.of("base", base));
        }
        fields.addAll(java.util.List.of(more));
        return who.post(url + "/proposals", fields.toArray(String[]::new));
    }

    @Test
    void theHearingAsksForChangesAndTheRevisedPlanIsAccepted() {
        begin(Phase.PLAN);
        write(zhang, null, "习作支架");
        advance(zhang, Phase.PLAN);
        assertThat(zhang.post(url + "/hearings", "day", TODAY, "experts", "王教研员").body()).contains("论证会由主办单位组织");
        assertThat(wang.post(url + "/hearings", "day", TODAY, "experts", "王教研员\n查无此人").body()).contains("没有找到“查无此人”");
        assertThat(wang.post(url + "/hearings", "day", TODAY, "experts", "赵老师\n钟教授,某师范大学").status()).isEqualTo(303);
        assertThat(wang.post(url + "/hearings", "day", TODAY, "experts", "赵老师").body()).contains("还没有形成结论");
        var zhao = as("赵老师");
        assertThat(zhao.get("/inbox").body()).contains("请审阅方案并发表论证意见");
        var page = wang.get(url).body();
        var hearing = found(page, "/hearings/([0-9a-f-]{36})/conclusion");
        var mine = found(zhao.get(url).body(), "/opinions/([0-9a-f-]{36})");
        var outside = java.util.regex.Pattern.compile("/opinions/([0-9a-f-]{36})").matcher(page).results().map(match -> match.group(1)).filter(each -> !each.equals(mine)).findFirst().orElseThrow();

        assertThat(wang.put(url + "/hearings/" + hearing + "/conclusion", "version", "0", "conclusion", "ADOPT").body()).contains("还有 2 位专家没有发表意见");
        assertThat(zhao.put(url + "/opinions/" + mine, "stand", "REVISE", "opinion", "").body()).contains("请写下意见");
        assertThat(zhao.put(url + "/opinions/" + mine, "stand", "REVISE", "opinion", "目标要可测").status()).isEqualTo(303);
        assertThat(zhao.put(url + "/opinions/" + outside, "stand", "ADOPT", "opinion", "冒名").body()).contains("只能填写自己的论证意见");
        assertThat(liu.put(url + "/opinions/" + mine, "stand", "ADOPT", "opinion", "冒名").body()).contains("由主办单位办理");
        assertThat(wang.put(url + "/opinions/" + outside, "stand", "ABSENT").status()).isEqualTo(303);
        assertThat(wang.put(url + "/hearings/" + hearing + "/conclusion", "version", "0", "conclusion", "REVISE").body()).contains("逐条写明修改要求");
        assertThat(wang.put(url + "/hearings/" + hearing + "/conclusion", "version", "0", "conclusion", "REVISE", "changes", "目标写成可测的\n补充经费").status()).isEqualTo(303);
        assertThat(zhou.put(url + "/hearings/" + hearing + "/conclusion", "version", "0", "conclusion", "ADOPT").body()).as("the second to conclude hears what the first did").contains("现在是“方案”");
        at(Phase.PLAN);

        assertThat(advance(zhang, Phase.PLAN).body()).contains("论证会以后的修改稿", "对 2 条修改要求逐条答复");
        var form = zhang.get(url + "/proposals/new").body();
        var answers = java.util.regex.Pattern.compile("name=\"(answer-[0-9a-f-]{36})\"").matcher(form).results().map(match -> match.group(1)).toList();
        assertThat(write(zhang, "1", "习作支架:三步", answers.get(0), "改为三项指标", answers.get(1), "已补").status()).isEqualTo(303);
        assertThat(zhang.get(url + "/proposals/2?against=1").body()).contains("<ins>:三步</ins>");
        assertThat(advance(zhang, Phase.PLAN).status()).isEqualTo(303);
        assertThat(advance(wang, Phase.ARGUMENT).body()).contains("主办单位确认 2 条修改");
        for (var answer : answers) {
            assertThat(zhang.put(url + "/changes/" + answer.substring(7) + "/acceptance").body()).contains("论证会由主办单位组织");
            assertThat(wang.put(url + "/changes/" + answer.substring(7) + "/acceptance").status()).isEqualTo(303);
        }
        assertThat(advance(wang, Phase.ARGUMENT).status()).isEqualTo(303);
        at(Phase.NOTICE);

        assertThat(advance(wang, Phase.NOTICE).body()).contains("一份已印发的通知");
        var draft = zhou.get("/documents/new?subject=undertaking:" + id + "&kind=NOTICE").body();
        assertThat(draft).contains("关于开展“统编教材习作教学”共同体活动的通知", "习作支架:三步", "承办单位:凤来区实验小学;协办单位:河口小学");
        assertThat(as("李老师").get("/documents/new?subject=undertaking:" + id + "&kind=NOTICE").status()).isIn(403, 404);
        var minutes = zhou.get("/documents/new?subject=undertaking:" + id + "&kind=MINUTES").body();
        assertThat(minutes).contains("修改后通过", "目标写成可测的;补充经费", "赵老师");
        issueNotice();
        assertThat(advance(wang, Phase.NOTICE).status()).isEqualTo(303);
        at(Phase.BRIEFING);
        assertThat(as("李老师").get(url).body()).as("announced to everybody").contains("统编教材习作教学", "关于开展");
    }

    /** The formal notice, as the document module keeps it. */
    private void issueNotice() {
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into document.document (id, wall, walls, unit_id, kind, subject, title, state, word, year, number, created_by, created_at, changed_at, issued_at, issued_by, signed_on)
                values (gen_random_uuid(), :wall, array[:wall]::uuid[], :unit, 'NOTICE', 'undertaking:' || :id, '关于开展习作活动的通知', 'ISSUED', '凤教研', 2026, 1, :me, now(), now(), now(), :me, current_date)
                """).param("wall", town.district()).param("unit", town.bureau()).param("id", id).param("me", town.person("周主任")).update());
    }

    @Test
    void aRejectedPlanIsWrittenAnewAndArguedAnew() {
        begin(Phase.PLAN);
        write(zhang, null, "初稿");
        advance(zhang, Phase.PLAN);
        wang.post(url + "/hearings", "day", TODAY, "experts", "王教研员");
        var page = wang.get(url).body();
        wang.put(url + "/opinions/" + found(page, "/opinions/([0-9a-f-]{36})"), "stand", "REJECT", "opinion", "与课标不符");
        var conclusion = url + "/hearings/" + found(page, "/hearings/([0-9a-f-]{36})/conclusion") + "/conclusion";
        assertThat(wang.put(conclusion, "version", "0", "conclusion", "REJECT").body()).contains("请写明不通过的理由");
        assertThat(wang.put(conclusion, "version", "0", "conclusion", "REJECT", "reasons", "与课标不符,重写").status()).isEqualTo(303);
        at(Phase.PLAN);
        assertThat(zhang.get("/inbox").body()).contains("退回:统编教材习作教学", "与课标不符,重写");
        write(zhang, "1", "重写");
        advance(zhang, Phase.PLAN);
        assertThat(advance(wang, Phase.ARGUMENT).body()).contains("方案没有通过");
        assertThat(wang.post(url + "/hearings", "day", TODAY, "experts", "王教研员").status()).isEqualTo(303);
        assertThat(wang.get(url).body()).contains("第 2 次论证会:第 2 稿");
    }

    @Test
    void lessonsArePreparedShownChosenAndDelivered() {
        begin(Phase.PREPARATION);
        assertThat(zhang.post(url + "/lessons", "topic", "习作:我的伙伴", "teacher", "外老师").body()).contains("没有找到这位教师");
        assertThat(zhang.post(url + "/lessons", "topic", "习作:我的伙伴", "teacher", "李老师", "grade", "三年级").status()).isEqualTo(303);
        assertThat(liu.post(url + "/lessons", "topic", "乡村的一天", "teacher", "刘老师").status()).isEqualTo(303);
        var li = as("李老师");
        var lessons = java.util.regex.Pattern.compile(url + "/lessons/([0-9a-f-]{36})\"").matcher(zhang.get(url).body()).results().map(match -> match.group(1)).distinct().toList();
        var lesson = url + "/lessons/" + lessons.get(0);
        var other = url + "/lessons/" + lessons.get(1);
        assertThat(li.post(lesson + "/work", "stage", "DRAFT", "text", "教案").body()).contains("“个人备课”之前要先有“团队研究”");
        work(chen, lesson, "TEAM_STUDY", "学情:不会写开头");
        assertThat(chen.post(lesson + "/work", "stage", "TEAM_STUDY", "text", "").body()).contains("请写下内容");
        work(li, lesson, "DRAFT", "教案第一稿");
        assertThat(liu.post(lesson + "/work", "stage", "DRAFT", "text", "代写").body()).contains("由执教教师本人填写");
        work(li, lesson, "TRIAL", "在三(2)班试讲");
        work(liu, lesson, "POLISHING", "支架太多,减到三个");
        work(li, lesson, "REFLECTION", "减了以后学生写得多");
        assertThat(advance(zhang, Phase.PREPARATION).body()).contains("2 节课例还没有走完");
        work(li, lesson, "FINAL", "定稿");
        assertThat(zhang.delete(other, "reason", "").body()).contains("请写明退出的原因");
        assertThat(zhang.delete(other, "reason", "教师病假").status()).isEqualTo(303);
        assertThat(li.get(lesson).body()).contains("李老师", "4 条,", "刘老师", "1 条,8 字");
        assertThat(advance(zhang, Phase.PREPARATION).status()).isEqualTo(303);

        at(Phase.EXHIBITION);
        closed(Phase.EXHIBITION, "展课现场");
        for (var part : java.util.List.of("TELLING", "TEACHING", "DISCUSSION", "DEFENCE")) {
            work(li, lesson, part, "记录" + part);
        }
        assertThat(advance(zhang, Phase.EXHIBITION).status()).isEqualTo(303);
        at(Phase.CHOICE);
        assertThat(liu.put(lesson + "/backing").status()).isEqualTo(303);
        assertThat(zhang.get(url).body()).contains("1 校推选");
        assertThat(wang.put(lesson + "/backing").body()).contains("只有成员校可以推选");
        assertThat(zhang.put(lesson + "/choice", "school", town.school().toString()).body()).contains("送课要送到别的学校");
        assertThat(zhang.put(lesson + "/choice", "school", town.villageSchool().toString(), "because", "支架好用").status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.CHOICE).status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.DELIVERY).body()).contains("1 节推选的课例还没有送到");
        var delivery = closed(Phase.DELIVERY, "送课河口小学");
        assertThat(zhang.put(lesson + "/delivery", "activity", delivery.toString()).status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.DELIVERY).status()).isEqualTo(303);

        at(Phase.SUMMARY);
        assertThat(advance(zhang, Phase.SUMMARY).body()).contains("突出亮点、存在的问题、改进的思路");
        assertThat(zhang.put(url + "/summary", "highlights", "亮点", "problems", "问题", "improvements", "改进").status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.SUMMARY).status()).isEqualTo(303);
        assertThat(advance(zhang, Phase.ARCHIVE).body()).contains("由主办单位办理");
        assertThat(advance(wang, Phase.ARCHIVE).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("ARCHIVED");
        assertThat(li.get(url).body()).contains("已归档", "河口小学");
        assertThat(li.get(url + "/archive").body()).contains("归档目录", "展课现场", "送课河口小学", "习作:我的伙伴", "亮点").doesNotContain("乡村的一天");
        assertThat(as("外老师").get(url + "/archive").status()).isEqualTo(404);
        assertThat(zhou.get(url).body()).contains("/certificates/runs/new?occasion=undertaking:" + id);
        assertThat(zhou.get("/certificates/runs/new?occasion=undertaking:" + id).body()).contains("统编教材习作教学");
        assertThat(zhang.get("/certificates/runs/new?occasion=undertaking:" + id).status()).as("the organiser's").isIn(403, 404);
        assertThat(zhang.put(url + "/summary", "highlights", "改写").body()).contains("不能再办理");
    }

    private void work(Browser who, String lesson, String stage, String text) {
        assertThat(who.post(lesson + "/work", "stage", stage, "text", text).status()).as(stage).isEqualTo(303);
    }

    @Test
    void stepsGoBackAreTakenBackDroppedAndGivenToSomebodyElse() {
        begin(Phase.PLAN);
        write(zhang, null, "初稿");
        advance(zhang, Phase.PLAN);
        assertThat(zhang.delete(url + "/progress", "from", "ARGUMENT").status()).as("who moved it on takes it back").isEqualTo(303);
        at(Phase.PLAN);
        advance(zhang, Phase.PLAN);
        assertThat(wang.put(url + "/return", "from", "ARGUMENT", "to", "PLAN", "reason", "").body()).contains("请写明退回的原因");
        assertThat(wang.put(url + "/return", "from", "ARGUMENT", "to", "PLAN", "reason", "缺经费").status()).isEqualTo(303);
        assertThat(wang.put(url + "/return", "from", "ARGUMENT", "to", "PLAN", "reason", "缺经费").status()).as("somebody moved it first").isEqualTo(409);
        assertThat(zhang.get(url).body()).contains("缺经费", "论证 → 方案");
        advance(zhang, Phase.PLAN);
        wang.post(url + "/hearings", "day", TODAY, "experts", "王教研员");
        assertThat(zhang.delete(url + "/progress", "from", "ARGUMENT").body()).contains("“论证”已经开始,不能撤回");

        assertThat(zhang.delete(url + "/steps/STUDY", "reason", "时间不够").body()).contains("只有主办单位可以省去步骤");
        assertThat(wang.delete(url + "/steps/STUDY", "reason", "时间不够").status()).isEqualTo(303);
        assertThat(wang.delete(url + "/steps/PLAN", "reason", "省事").body()).contains("不能省去");
        assertThat(zhang.get(url).body()).contains("时间不够");

        var zhao = as("赵老师");
        assertThat(zhao.get(url).status()).as("no part in it, not announced").isEqualTo(404);
        assertThat(wang.put(url + "/steps/ARGUMENT", "due", "2026-04-01", "delegate", "赵老师").status()).isEqualTo(303);
        assertThat(zhao.get(url).body()).contains("受托");
        assertThat(zhao.get("/inbox").body()).contains("论证:统编教材习作教学");
        assertThat(wang.put(url + "/steps/ARGUMENT", "delegate", "").status()).isEqualTo(303);
        assertThat(zhao.get(url).status()).isEqualTo(404);
    }

    @Test
    void endsBeforeItsTimeWithAReason() {
        request("exhibition");
        assertThat(wang.put(url + "/end", "way", "stop", "reason", "因").body()).contains("还没有受理");
        assertThat(zhang.put(url + "/end", "way", "withdraw", "reason", "").body()).contains("请写明撤回的原因");
        assertThat(zhang.put(url + "/end", "way", "withdraw", "reason", "与期中考试冲突").status()).isEqualTo(303);
        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(advance(zhang, Phase.REQUEST).body()).contains("已撤回,不能再办理");
        assertThat(zhang.put(url + "/end", "way", "nonsense", "reason", "因").status()).isEqualTo(422);
    }

    @Test
    void aDeclinedRequestSaysWhyToTheSchool() {
        begin(Phase.SCREENING);
        assertThat(zhang.put(url + "/end", "way", "decline", "reason", "因").body()).contains("只有主办单位");
        assertThat(wang.put(url + "/end", "way", "decline", "reason", "与区级活动重复").status()).isEqualTo(303);
        assertThat(zhang.get("/inbox").body()).contains("未受理:统编教材习作教学", "与区级活动重复");
    }

    @Test
    void rightsComeWithTheTieAndEndWithIt() {
        begin(Phase.PLAN);
        assertThat(liu.get(url).body()).contains("统编教材习作教学");
        assertThat(write(liu, null, "协作校代写").body()).contains("由承办学校办理");
        assertThat(as("外老师").get(url).status()).isEqualTo(404);
        assertThat(as("外教研员").get(url).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/undertakings").body()).doesNotContain("统编教材习作教学");
        assertThat(as("李老师").get("/undertakings").body()).doesNotContain("统编教材习作教学");
        zhou.post("/network/communities/" + community + "/contacts", "unit", town.school().toString(), "role", "COORDINATOR", "person", "李老师");
        assertThat(write(as("李老师"), null, "协调人起草").status()).isEqualTo(303);
        Scope.runEverywhere(() -> jdbc.sql("update network.partner set valid = daterange(lower(valid), current_date) where community_id = :id").param("id", community).update());
        assertThat(liu.get(url).status()).as("the school left, and the tie with it").isEqualTo(404);
        Scope.runEverywhere(() -> jdbc.sql("update network.community set valid = daterange(lower(valid), current_date) where id = :id").param("id", community).update());
        assertThat(write(as("李老师"), "1", "到期以后").body()).as("the tie ended with the community").contains("没有找到");
        assertThat(zhang.get(url).body()).contains("共同体已到期");
        assertThat(write(zhang, "1", "校长办完").status()).as("who leads the school may finish").isEqualTo(303);
    }

    @Test
    void whenNobodyCanActTheOrganiserPutsSomebodyElseThere() {
        begin(Phase.PLAN);
        zhou.post("/network/communities/" + community + "/contacts", "unit", town.school().toString(), "role", "COORDINATOR", "person", "李老师");
        Scope.runEverywhere(() -> jdbc.sql("update org.account set disabled_at = now() where person_id = :li").param("li", town.person("李老师")).update());
        assertThat(wang.get(url).body()).contains("李老师(账号已停用)", "没有人能办这一步");
        assertThat(zhang.put(url + "/host", "unit", town.villageSchool().toString()).body()).contains("只有主办单位可以改派");
        assertThat(wang.put(url + "/host", "unit", town.bureau().toString()).body()).contains("不是共同体的成员");
        assertThat(wang.put(url + "/host", "unit", town.villageSchool().toString()).status()).isEqualTo(303);
        assertThat(liu.get("/inbox").body()).contains("方案:统编教材习作教学");
        assertThat(write(liu, null, "新承办校起草").status()).isEqualTo(303);
        assertThat(wang.put(url + "/owner", "person", "周主任").status()).isEqualTo(303);
        assertThat(wang.get(url).body()).contains("改派负责人");
    }

    @Test
    void anActivityOfAStepIsDraftedWithAllThatIsKnown() {
        begin(Phase.EXHIBITION);
        var fresh = Id.next();
        assertThat(zhang.post(url + "/sessions", "phase", "EXHIBITION", "fresh", fresh.toString()).location()).isEqualTo("/activities/" + fresh + "/form");
        assertThat(zhang.post(url + "/sessions", "phase", "EXHIBITION", "fresh", fresh.toString()).status()).as("twice is once").isEqualTo(303);
        assertThat(zhang.get("/activities/" + fresh).body()).contains("统编教材习作教学 · 展课", "共同体", "河口小学");
        assertThat(zhang.get(url).body()).contains("统编教材习作教学 · 展课", "草稿");
        assertThat(zhang.post(url + "/sessions", "phase", "SUMMARY").body()).contains("现在是“展课”");
    }

    @Test
    void aCoordinatorWithoutAnyPostHoldsWhatTheTieAsksForAndNothingElse() {
        begin(Phase.EXHIBITION);
        var li = as("李老师");
        assertThat(li.get("/activities/new").status()).isEqualTo(403);
        zhou.post("/network/communities/" + community + "/contacts", "unit", town.school().toString(), "role", "COORDINATOR", "person", "李老师");
        var tied = as("李老师");
        var fresh = Id.next();
        assertThat(tied.post(url + "/sessions", "phase", "EXHIBITION", "fresh", fresh.toString()).location()).isEqualTo("/activities/" + fresh + "/form");
        assertThat(tied.get("/activities/" + fresh + "/form").status()).isEqualTo(200);
        var another = Id.next();
        zhang.post("/activities", "id", another.toString(), "title", "校长的活动", "form", "salon", "level", "SCHOOL", "mode", "OFFLINE", "unit", town.school().toString());
        assertThat(zhang.get("/activities/" + another + "/form").status()).isEqualTo(200);
        assertThat(tied.get("/activities/" + another + "/form").status()).as("not their school's other activities").isEqualTo(404);
        Scope.runEverywhere(() -> jdbc.sql("update network.community set valid = daterange(lower(valid), current_date) where id = :id").param("id", community).update());
        assertThat(as("李老师").get("/activities/new").status()).as("ends with the community").isEqualTo(403);
    }

    @Test
    void aPageOfTwoHundredPassagesCostsTheSame() {
        begin(Phase.DIAGNOSIS);
        var before = QueryBudget.spentBy(wang, url);
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into activity.passage (id, undertaking_id, walls, at, name, what, detail) select gen_random_uuid(), u.id, u.walls, now() - each * interval '1 hour', '某', '修改', '' from activity.undertaking u, generate_series(1, 200) each where u.id = :id::uuid
                """).param("id", id).update());
        assertThat(QueryBudget.spentBy(wang, url)).isEqualTo(before).isLessThanOrEqualTo(18);
        assertThat(wang.get(url).body()).contains("看全部经过");
        assertThat(QueryBudget.spentBy(wang, "/undertakings")).isLessThanOrEqualTo(5);
    }
}
