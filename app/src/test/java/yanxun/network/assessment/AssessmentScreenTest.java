package yanxun.network.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** The assessment of a year: draft, published, objected to, answered, final, corrected. */
class AssessmentScreenTest extends TownTest {
    Browser zhou;
    Browser zhang;
    UUID community;
    String url;
    int year;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
        year = yanxun.platform.time.SchoolYear.of(LocalDate.now(Times.ZONE)).start() - 1;
        community = Id.next();
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", (year - 1) + "-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
        zhou.post("/network/communities/" + community + "/obligations", "what", "EXCHANGE", "per", "TERM", "atLeast", "1", "by", "COMMUNITY");
        url = "/network/communities/" + community + "/assessments";
        activity();
    }

    @Test
    void fromDraftToFinal() {
        assertThat(zhou.get(url + "?year=" + year).body()).contains("过程:按活动计数", "校际交流", "第一学期", "效果:教研中心评定", "河口小学");
        assertThat(write("35", "成效明显", "38", "", "承办有力, 材料齐", "").status()).isEqualTo(303);
        assertThat(zhang.get(url + "?year=" + year).body()).contains("这一学年还没有公示考核结果").doesNotContain("成效明显");
        assertThat(zhou.put(url + "/" + year + "/publication", "days", "1").body()).contains("公示期为 3 到 60 天");
        assertThat(zhou.put(url + "/" + year + "/publication", "days", "7").status()).isEqualTo(303);
        var shown = zhang.get(url + "?year=" + year).body();
        assertThat(shown).contains("公示中", "成效明显", "30 / 60", "<b>65</b>", "<b>98</b>", "<b>35</b>", "承办有力, 材料齐", "提出异议");
        assertThat(write("36", "改", "", "", "", "").body()).contains("不能再改;请用“更正”");
        assertThat(zhou.put(url + "/" + year + "/conclusion").body()).contains("之后才能定稿");

        assertThat(zhang.post(url + "/" + year + "/objections", "unit", town.villageSchool().toString(), "text", "代别人").status()).isEqualTo(404);
        assertThat(zhang.post(url + "/" + year + "/objections", "unit", town.school().toString(), "text", "漏计一次").status()).isEqualTo(303);
        assertThat(as("刘老师").post(url + "/" + year + "/objections", "unit", town.villageSchool().toString(), "text", "我校呢").status()).isEqualTo(404);
        zhou.post("/network/communities/" + community + "/contacts", "unit", town.villageSchool().toString(), "role", "CONTACT", "person", "刘老师");
        assertThat(as("刘老师").post(url + "/" + year + "/objections", "unit", town.villageSchool().toString(), "text", "我校呢").status()).isEqualTo(303);
        Scope.runEverywhere(() -> jdbc.sql("update network.assessment set objections_until = current_date - 2 where community_id = :id").param("id", community).update());
        assertThat(zhang.post(url + "/" + year + "/objections", "unit", town.school().toString(), "text", "太晚").body()).contains("只在公示期内");
        assertThat(zhou.put(url + "/" + year + "/conclusion").body()).contains("还有 2 条异议没有答复");
        answerAll();
        assertThat(zhou.put(url + "/" + year + "/conclusion").status()).isEqualTo(303);
        assertThat(zhang.get(url + "?year=" + year).body()).contains("已定", "答复:已核对");
        assertThat(card(town.school())).isEqualTo("60.0+38.0=98.0");
        assertThat(card(town.villageSchool())).isEqualTo("0.0+35.0=35.0");
    }

    @Test
    void whatIsPublishedChangesOnlyByCorrectionsThatStay() {
        write("35", "成效明显", "", "", "", "");
        assertThat(correct("", "EFFECT", "36", "重核").body()).contains("草稿可以直接修改");
        zhou.put(url + "/" + year + "/publication");
        activity();
        assertThat(zhang.get(url + "?year=" + year).body()).as("what was counted is frozen").contains("30 / 60");
        assertThat(correct(town.villageSchool().toString(), "PROCESS", "61", "漏计").body()).contains("分数在 0 到 60 之间");
        assertThat(correct(town.villageSchool().toString(), "PROCESS", "30", "").body()).contains("请写明更正的原因");
        assertThat(correct(town.villageSchool().toString(), "PROCESS", "30", "漏计一次送课").status()).isEqualTo(303);
        assertThat(correct("", "EFFECT", "36.5", "重核").status()).isEqualTo(303);
        assertThat(zhang.get(url + "?year=" + year).body()).contains("漏计一次送课", "0 → <b>30</b>", "35 → <b>36.5</b>", "<b>66.5</b>", "周主任");
        assertThat(card(town.villageSchool())).as("not before it is final").isEmpty();
    }

    @Test
    void onlyTheBureauAssessesAndOnlyTheCommunitySees() {
        assertThat(zhang.put(url + "/" + year).status()).isEqualTo(403);
        assertThat(as("外教研员").get(url).status()).isEqualTo(404);
        assertThat(zhou.put(url + "/" + year, "effect", "41", "verdict", "好").body()).contains("效果分在 0 到 40 之间");
        assertThat(zhou.put(url + "/" + year, "effect", "abc", "verdict", "好").body()).contains("分数请填数字");
        assertThat(zhou.put(url + "/1999", "effect", "4", "verdict", "好").status()).isEqualTo(422);
        assertThat(zhou.get(url + "?year=77").status()).isEqualTo(422);
        write("35", "一稿", "", "", "", "");
        assertThat(zhou.put(url + "/" + year, "version", "0", "effect", "30", "verdict", "旧稿").body()).contains("刚才有人先保存了");
    }

    private Browser.Answer write(String effect, String verdict, String first, String second, String remark, String other) {
        return zhou.put(url + "/" + year, "effect", effect, "verdict", verdict, "units", town.school().toString(), "effects", first, "remarks", remark,
                "units", town.villageSchool().toString(), "effects", second, "remarks", other);
    }

    private Browser.Answer correct(String unit, String part, String becomes, String reason) {
        return zhou.post(url + "/" + year + "/corrections", "unit", unit, "part", part, "becomes", becomes, "reason", reason);
    }

    private void answerAll() {
        for (var id : Scope.everywhere(() -> jdbc.sql("select id from network.objection where assessment_id in (select id from network.assessment where community_id = :id)").param("id", community).query(UUID.class).list())) {
            assertThat(zhang.put(url + "/" + year + "/objections/" + id + "/answer", "answer", "我答").status()).isEqualTo(403);
            assertThat(zhou.put(url + "/" + year + "/objections/" + id + "/answer", "answer", "已核对").status()).isEqualTo(303);
        }
    }

    private String card(UUID unit) {
        return Scope.everywhere(() -> jdbc.sql("select process || '+' || effect || '=' || total from network.assessment_card where community_id = :id and unit_id = :unit and year = :year")
                .param("id", community).param("unit", unit).param("year", year).query(String.class).optional().orElse(""));
    }

    private void activity() {
        var id = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into activity.activity (id, wall, walls, unit_id, form, title, content, level, mode, speaker, starts_at, ends_at, secret, state, created_by, created_at, community_id, counts_as, closed_at)
                    values (:id, :wall, array[:wall::uuid], :unit, 'x', '交流', 'c', 'COMMUNITY', 'OFFLINE', 's', make_date(:year, 10, 12) + time '14:00', make_date(:year, 10, 12) + time '16:00', '', 'CLOSED', :by, now(),
                            :community, 'EXCHANGE', now())
                    """).param("id", id).param("wall", town.district()).param("unit", town.school()).param("year", year).param("by", town.person("周主任")).param("community", community).update();
            jdbc.sql("insert into activity.host (activity_id, walls, unit_id, role) values (:id, array[:wall::uuid], :unit, 'ORGANISER')").param("id", id).param("wall", town.district()).param("unit", town.school()).update();
        });
    }
}
