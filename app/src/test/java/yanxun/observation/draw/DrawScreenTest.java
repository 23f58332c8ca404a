package yanxun.observation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.observation.Timetabled.MONDAY;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.observation.Timetabled;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A draw from its rules to the lessons that come of it. */
class DrawScreenTest extends TownTest {
    @TempDir
    Path folder;

    Browser wang;
    Browser zhang;

    @BeforeEach
    void found() {
        var timetabled = new Timetabled(jdbc, town);
        timetabled.take(as("陈主任"), town.school(), "李老师,语文,三(2)班,周一,1,,", "李老师,语文,三(2)班,周二,1,,", "赵老师,数学,三(2)班,周一,2,,", "赵老师,数学,三(1)班,周三,2,,");
        timetabled.take(as("王教研员"), town.villageSchool(), "刘老师,语文,二(1)班,周一,1,,", "刘老师,语文,二(1)班,周四,1,,");
        wang = as("王教研员");
        zhang = as("张校长");
    }

    @Test
    void aDrawIsCommittedToRevealedAndVerifiedByAnybody() throws Exception {
        var draw = draw("source", "LESSONS", "strata", "SUBJECT", "places", "3", "observers", "王教研员、周主任");
        assertThat(wang.get(draw).body()).contains("草稿", "名单 6 个", "公布承诺");
        assertThat(wang.put(draw + "/seed").body()).contains("请先公布承诺");
        assertThat(wang.put(draw + "/commitment").status()).isEqualTo(303);
        var committed = facts(draw, "commitment || digest || encode(sealed, 'hex')");
        assertThat(wang.put(draw + "/commitment").status()).as("twice is once").isEqualTo(303);
        assertThat(facts(draw, "commitment || digest || encode(sealed, 'hex')")).isEqualTo(committed);
        assertThat(facts(draw, "coalesce(seed, 'none')")).isEqualTo("none");
        assertThat(record(draw).has("seed")).isFalse();
        assertThat(wang.put(draw + "/seed").status()).isEqualTo(303);
        assertThat(wang.put(draw + "/seed").status()).as("twice is once").isEqualTo(303);
        assertThat(count("select count(*) from observation.lesson where draw_id = :id and origin = 'DRAW' and confidential", draw)).isEqualTo(3);
        var file = Files.write(folder.resolve("draw.json"), wang.get(draw + "/record.json").bytes());
        var said = new ByteArrayOutputStream();
        assertThat(DrawVerifyCommand.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8), System.err)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(wang.get(draw).body()).contains(facts(draw, "seed"), "抽中的", "公开种子", "还有 3 节没有听");
    }

    @Test
    void whatWasCommittedToNobodyChanges() {
        var draw = draw("source", "TEACHERS", "strata", "NONE", "places", "1");
        assertThat(wang.put(draw + "/commitment").status()).isEqualTo(303);
        assertThat(wang.get(draw + "/form").status()).isEqualTo(404);
        assertThat(wang.put(draw, fields("source", "TEACHERS", "version", "1")).body()).contains("不能再改");
        assertThat(wang.delete(draw).body()).contains("请写明作废的原因");
        assertThatThrownBy(() -> write("update observation.draw set digest = 'x' where id = :id", draw)).hasMessageContaining("committed to");
        assertThatThrownBy(() -> write("delete from observation.draw where id = :id", draw)).hasMessageContaining("stay");
        assertThatThrownBy(() -> write("update observation.draw_candidate set excluded = 'x' where draw_id = :id", draw)).hasMessageContaining("committed to");
        assertThatThrownBy(() -> write("insert into observation.draw_candidate (draw_id, key, wall, stratum, teacher_id, unit_id, detail) select :id, 'x', wall, 'x', created_by, unit_id, '{}' from observation.draw where id = :id", draw)).hasMessageContaining("before a draw");
        assertThat(wang.delete(draw, "reason", "日期要改").status()).isEqualTo(303);
        assertThat(wang.get(draw).body()).contains("已作废", "日期要改");
        assertThat(wang.put(draw + "/seed").body()).contains("已经作废");
    }

    @Test
    void twoAtOnceRevealOnce() throws Exception {
        var draw = draw("source", "LESSONS", "strata", "NONE", "places", "2");
        wang.put(draw + "/commitment");
        var zhou = as("周主任");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(() -> wang.put(draw + "/seed").status(), () -> zhou.put(draw + "/seed").status()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(count("select count(*) from observation.lesson where draw_id = :id", draw)).isEqualTo(2);
    }

    @Test
    void sendingTheFormTwiceWritesOneDraw() {
        var fields = fields("source", "LESSONS");
        assertThat(wang.post("/draws", fields).status()).isEqualTo(303);
        assertThat(wang.post("/draws", fields).status()).isEqualTo(303);
        assertThat(wang.get("/draws").body().split("十月推门", -1)).hasSize(2);
        assertThat(wang.put("/draws/" + fields[1], fields).status()).isEqualTo(303);
        assertThat(wang.put("/draws/" + fields[1], fields).status()).as("somebody saved first").isEqualTo(409);
    }

    @Test
    void whoCannotBeObservedIsReplacedByTheNextLot() {
        var draw = draw("source", "TEACHERS", "strata", "NONE", "places", "2", "observers", "王教研员", "restDays", "0");
        wang.put(draw + "/commitment");
        wang.put(draw + "/seed");
        var drawn = record(draw);
        var first = drawn.get("chosen").get(0).stringValue();
        assertThat(wang.put(draw + "/replacement", "key", first).body()).contains("请写明换的原因");
        assertThat(wang.put(draw + "/replacement", "key", drawn.get("reserves").get(0).stringValue(), "reason", "x").body()).contains("只能换抽中的");
        assertThat(wang.put(draw + "/replacement", "key", first, "reason", "病假").status()).isEqualTo(303);
        assertThat(wang.put(draw + "/replacement", "key", first, "reason", "病假").status()).as("twice is once").isEqualTo(303);
        assertThat(record(draw).get("replacements").get(0).get("successor").stringValue()).isEqualTo(drawn.get("reserves").get(0).stringValue());
        assertThat(record(draw).get("chosen")).as("the draw itself stays").isEqualTo(drawn.get("chosen"));
        assertThat(wang.get(draw).body()).contains("病假", "递补", "已换");
        assertThat(count("select count(*) from observation.lesson where draw_id = :id and cancelled_at is null", draw)).isEqualTo(2);
        assertThat(wang.put(draw + "/replacement", "key", drawn.get("chosen").get(1).stringValue(), "reason", "事假").body()).contains("没有可以递补的");
    }

    @Test
    void schoolsSeeTheCommitmentButNotWhomItIsAbout() {
        var draw = draw("source", "LESSONS", "strata", "SCHOOL", "places", "2", "exclusions", "刘老师 病假", "observers", "周主任");
        assertThat(zhang.get(draw).status()).as("a draft").isEqualTo(404);
        wang.put(draw + "/commitment");
        wang.put(draw + "/seed");
        assertThat(zhang.get(draw).body()).contains("十月推门", facts(draw, "commitment"), facts(draw, "digest")).doesNotContain("刘老师", "李老师", "赵老师", "周主任", "病假");
        assertThat(zhang.with("Accept", "application/json").get(draw).body()).doesNotContain("刘老师", "周主任", "病假", MONDAY.toString());
        assertThat(zhang.with("Accept", "application/json").get("/draws").body()).doesNotContain("周主任", "病假", MONDAY.toString());
        assertThat(zhang.get(draw + "/record.json").status()).isEqualTo(404);
        assertThat(zhang.put(draw + "/commitment").status()).isEqualTo(404);
        assertThat(zhang.put(draw + "/seed").status()).isEqualTo(404);
        assertThat(zhang.put(draw + "/replacement", "key", "x", "reason", "x").status()).isEqualTo(404);
        assertThat(zhang.delete(draw, "reason", "x").status()).isEqualTo(404);
        assertThat(as("李老师").get(draw).status()).isEqualTo(403);
        assertThat(as("外教研员").get(draw).status()).isEqualTo(404);
        assertThat(as("李老师").get("/lessons").body()).as("those drawn are told nothing").doesNotContain("李老师 · 语文");
    }

    @Test
    void whatIsMissingIsSaid() {
        var wrong = wang.post("/draws", fields("title", "", "places", "0", "to", "2001-01-01", "sharing", "EACH", "unseen", "1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写名称", "请填 1 到 300", "从今天起", "不能再给没被听过的留名额");
        assertThat(wang.post("/draws", fields("observers", "甲乙丙")).body()).contains("没有找到“甲乙丙”");
        assertThat(wang.post("/draws", fields("unit", town.neighbour().toString())).status()).isEqualTo(404);
        assertThat(zhang.post("/draws", fields("unit", town.district().toString())).status()).as("above the own school").isEqualTo(404);
        var nobody = draw("subjects", "物理");
        assertThat(wang.get(nobody).body()).contains("没有可抽的");
        assertThat(wang.put(nobody + "/commitment").body()).contains("没有可抽的");
        var unknown = draw("exclusions", "丁老师 病假");
        assertThat(wang.get(unknown).body()).contains("“丁老师”不在名单里");
        assertThat(wang.put(unknown + "/commitment").body()).contains("对不上的");
        assertThat(wang.delete(unknown).status()).isEqualTo(303);
        assertThat(wang.get(unknown).status()).isEqualTo(404);
    }

    @Test
    void anAnnouncedPublicNumberGoesIntoTheDraw() {
        var draw = draw("source", "LESSONS", "strata", "NONE", "places", "1", "beacon", "10 月 12 日开奖号码");
        wang.put(draw + "/commitment");
        assertThat(wang.put(draw + "/seed").body()).contains("请填写约定的公开数");
        assertThat(wang.put(draw + "/seed", "beacon", "583").status()).isEqualTo(303);
        assertThat(record(draw).get("beacon").stringValue()).isEqualTo("583");
    }

    @Test
    void aSchoolDrawsFromItsOwnAndTheRosterNeedsNoTimetable() {
        var fields = fields("unit", town.school().toString(), "source", "ROSTER", "strata", "SUBJECT", "sharing", "EACH", "places", "1", "observers", "张校长");
        assertThat(zhang.post("/draws", fields).status()).isEqualTo(303);
        var draw = "/draws/" + fields[1];
        zhang.put(draw + "/commitment");
        zhang.put(draw + "/seed");
        assertThat(record(zhang, draw).get("chosen")).hasSize(2);
        assertThat(record(zhang, draw).get("candidates").toString()).doesNotContain("刘老师");
        assertThat(zhang.get(draw).body()).contains("张校长");
        assertThat(count("select count(*) from observation.lesson where draw_id = :id and on_date = '" + MONDAY + "' and period is null", draw)).isEqualTo(2);
        assertThat(as("陈主任").get(draw).status()).isEqualTo(200);
    }

    @Test
    void pagesCostTheSameHoweverManyAreDrawn() {
        for (var places : List.of("1", "5")) {
            var draw = draw("source", "LESSONS", "strata", "NONE", "places", places, "observers", "王教研员、周主任");
            assertThat(QueryBudget.spentBy(wang, draw)).isLessThanOrEqualTo(13);
            wang.put(draw + "/commitment");
            wang.put(draw + "/seed");
            assertThat(QueryBudget.spentBy(wang, draw)).isLessThanOrEqualTo(6);
            assertThat(QueryBudget.spentBy(wang, "/draws")).isLessThanOrEqualTo(4);
        }
    }

    /** Written down by 王教研员; the fields given take the place of the usual ones. */
    private String draw(String... given) {
        var fields = fields(given);
        var answer = wang.post("/draws", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return "/draws/" + fields[1];
    }

    private String[] fields(String... given) {
        var usual = new ArrayList<>(List.of("id", Id.next().toString(), "version", "0", "unit", town.district().toString(), "title", "十月推门", "kind", "DROP_IN", "source", "LESSONS", "from", MONDAY.toString(), "to", MONDAY.plusDays(4).toString(),
                "strata", "NONE", "sharing", "TOTAL", "places", "2", "unseen", "0", "restDays", "0", "exclusions", "", "observers", "", "observersEach", "1", "beacon", ""));
        IntStream.iterate(0, i -> i < given.length, i -> i + 2).forEach(i -> {
            int at = usual.indexOf(given[i]);
            if (at >= 0 && at % 2 == 0) {
                usual.set(at + 1, given[i + 1]);
            } else {
                usual.addAll(List.of(given[i], given[i + 1]));
            }
        });
        return usual.toArray(String[]::new);
    }

    private JsonNode record(String draw) {
        return record(wang, draw);
    }

    private static JsonNode record(Browser by, String draw) {
        return JsonMapper.shared().readTree(by.get(draw + "/record.json").bytes());
    }

    private String facts(String draw, String what) {
        return Scope.everywhere(() -> jdbc.sql("select " + what + " from observation.draw where id = :id").param("id", id(draw)).query(String.class).single());
    }

    private long count(String sql, String draw) {
        return Scope.everywhere(() -> jdbc.sql(sql).param("id", id(draw)).query(Long.class).single());
    }

    private void write(String sql, String draw) {
        Scope.runEverywhere(() -> jdbc.sql(sql).param("id", id(draw)).update());
    }

    private static UUID id(String draw) {
        return UUID.fromString(draw.substring(draw.lastIndexOf('/') + 1));
    }
}
