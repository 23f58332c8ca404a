package yanxun.observation.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;
import static yanxun.support.Patience.eventually;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** What phones hand in: taken once, never doubled, never silently overwritten, refused with a sentence. */
class SyncScreenTest extends TownTest {
    Lessons lessons;
    Browser wang;
    UUID rating;
    UUID lesson;
    UUID sheet;

    @BeforeEach
    void found() {
        lessons = new Lessons(jdbc, town);
        wang = as("王教研员");
        rating = lessons.edition("RATING", Lessons.RATING);
        lesson = lessons.arrange(wang, "李老师", "RESEARCH", false, true, "", rating);
        sheet = Id.next();
    }

    private static JsonNode json(Browser.Answer answer) {
        return JsonMapper.shared().readTree(answer.bytes());
    }

    private String rated(String strengths) {
        return content(",\"rating\":{\"edition\":\"" + rating + "\",\"answers\":{\"i1\":{\"level\":\"A\"},\"i2\":{\"points\":30}}},\"strengths\":\"" + strengths + "\"");
    }

    private int count(String table) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from observation." + table + " where wall = :wall").param("wall", town.district()).query(Integer.class).single());
    }

    @Test
    void thePackHoldsTheWeekAndNothingOfOthers() {
        lessons.arrange(as("张校长"), "赵老师", "DROP_IN", true, true, "");
        var pack = json(wang.with("Accept", "application/json").get("/observe/pack"));
        assertThat(pack.get("owner").get("name").asString()).isEqualTo("王教研员");
        assertThat(pack.get("lessons")).hasSize(1);
        assertThat(pack.get("lessons").get(0).get("editions").get(0).asString()).isEqualTo(rating.toString());
        assertThat(pack.get("editions").get(0).get("content").get("kind").asString()).isEqualTo("RATING");
        assertThat(pack.get("people").toString()).contains("李老师", "刘老师").doesNotContain("外老师");
        var lis = json(as("李老师").with("Accept", "application/json").get("/observe/pack"));
        assertThat(lis.get("lessons")).isEmpty();
        assertThat(lis.get("people").toString()).contains("赵老师").doesNotContain("刘老师");
        assertThat(lis.get("recovery").asString()).isNotEqualTo(pack.get("recovery").asString());
        assertThat(QueryBudget.spentBy(wang.with("Accept", "application/json"), "/observe/pack")).isLessThanOrEqualTo(9);
    }

    @Test
    void aSheetIsTakenInScoredAndAcknowledged() {
        var receipt = json(send(wang, sheet, lesson, 0, rated("清楚")));
        assertThat(receipt.get("revision").asInt()).isEqualTo(1);
        assertThat(receipt.get("total").asDouble()).isEqualTo(90.0);
        assertThat(receipt.get("band").asString()).isEqualTo("优秀");
        assertThat(receipt.get("doubt").asString()).isEmpty();
        assertThat(receipt.get("code").asString()).hasSize(10);
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("目标清楚", "90", "优秀", receipt.get("code").asString());
        assertThat(json(wang.with("Accept", "application/json").get("/observe/pack")).get("lessons").get(0).get("handedIn").get("code").asString()).isEqualTo(receipt.get("code").asString());
    }

    @Test
    void theSameSheetSentAgainIsTheSameSheet() {
        var content = rated("清楚");
        var first = json(send(wang, sheet, lesson, 0, content));
        for (int i = 0; i < 3; i++) {
            assertThat(json(send(wang, sheet, lesson, 0, content))).isEqualTo(first);
        }
        assertThat(count("sheet")).isOne();
        assertThat(count("sheet_revision")).isOne();
        assertThat(count("happening")).isEqualTo(3);
    }

    @Test
    void twentySendingAtOnceAreOne() throws Exception {
        var content = rated("同时");
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads.invokeAll(IntStream.range(0, 20).<Callable<Browser.Answer>>mapToObj(_ -> () -> send(as("王教研员"), sheet, lesson, 0, content)).toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(count("sheet")).isOne();
        assertThat(count("sheet_revision")).isOne();
    }

    @Test
    void theNextRevisionReplacesAndTheFormerStays() {
        var one = rated("一");
        send(wang, sheet, lesson, 0, one);
        var second = json(send(wang, sheet, lesson, 1, rated("二")));
        assertThat(second.get("revision").asInt()).isEqualTo(2);
        assertThat(json(send(wang, sheet, lesson, 0, one))).as("a late repetition of the first brings today's receipt").isEqualTo(second);
        assertThat(count("sheet_revision")).isEqualTo(2);
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("第 2 版", "<p>二</p>");
    }

    @Test
    void anotherVersionNeverOverwritesSilently() {
        send(wang, sheet, lesson, 0, rated("一"));
        send(wang, sheet, lesson, 1, rated("二"));
        var third = rated("三");
        var clash = send(wang, sheet, lesson, 1, third);
        assertThat(clash.status()).isEqualTo(409);
        var standing = json(clash);
        assertThat(standing.get("content").get("strengths").asString()).isEqualTo("二");
        assertThat(standing.get("revision").asInt()).isEqualTo(2);
        assertThat(json(send(wang, sheet, lesson, 1, third)).get("conflict")).isEqualTo(standing.get("conflict"));
        assertThat(count("sheet_conflict")).isOne();
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("另一台设备交来的一版,还没有选");
        var chosen = send(wang, "/observe/sheets/" + sheet + "?settles=" + standing.get("conflict").asString(), "{\"lesson\":\"" + lesson + "\",\"base\":2,\"content\":" + third + "}");
        assertThat(json(chosen).get("revision").asInt()).isEqualTo(3);
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("另一台设备交来的一版,已经合并");
    }

    @Test
    void twoDevicesOfOneObserverMeetInOneSheet() {
        var phone = rated("手机");
        send(wang, sheet, lesson, 0, phone);
        var tablet = send(wang, Id.next(), lesson, 0, rated("平板"));
        assertThat(tablet.status()).isEqualTo(409);
        assertThat(json(tablet).get("sheet").asString()).isEqualTo(sheet.toString());
        assertThat(json(send(wang, Id.next(), lesson, 0, phone)).get("sheet").asString()).as("the same content needs no choice").isEqualTo(sheet.toString());
        var conflict = json(tablet).get("conflict").asString();
        assertThat(as("李老师").put("/observe/conflicts/" + conflict + "/settlement", "application/json", new byte[0]).status()).isEqualTo(404);
        assertThat(wang.put("/observe/conflicts/" + conflict + "/settlement", "application/json", new byte[0]).status()).isEqualTo(204);
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("没有采用");
        assertThat(count("sheet")).isOne();
    }

    @Test
    void nobodyWritesIntoAnothersSheet() {
        send(wang, sheet, lesson, 0, rated("我的"));
        assertThat(send(as("周主任"), sheet, lesson, 1, rated("不是我的")).status()).isEqualTo(404);
        assertThat(send(as("外教研员"), sheet, lesson, 1, rated("邻县")).status()).isEqualTo(404);
        assertThat(send(as("外教研员"), Id.next(), lesson, 0, rated("邻县")).status()).isEqualTo(404);
    }

    @Test
    void whoeverReadsTheCodeInTheRoomObservesToo() {
        assertThat(send(as("赵老师"), Id.next(), lesson, 0, rated("一起听")).status()).isEqualTo(200);
        assertThat(wang.get("/lessons/" + lesson).body()).contains("赵老师", "教师");
        var reflective = lessons.arrange(as("李老师"), "李老师", "REFLECTIVE", false, true, "");
        assertThat(send(as("赵老师"), Id.next(), reflective, 0, rated("偷看")).status()).isEqualTo(404);
        assertThat(send(as("李老师"), Id.next(), reflective, 0, rated("看自己")).status()).isEqualTo(200);
        assertThat(as("张校长").get("/lessons/" + reflective).status()).isEqualTo(404);
    }

    @Test
    void aLessonMetOnTheSpotIsWrittenDownWithItsFirstSheet() {
        var met = Id.next();
        var spot = "\"spot\":{\"teacher\":\"" + town.person("刘老师") + "\",\"subject\":\"语文\",\"className\":\"一(1)班\",\"kind\":\"DROP_IN\",\"onDate\":\"" + LocalDate.now(Times.ZONE) + "\",\"confidential\":true}";
        var body = "{\"lesson\":\"" + met + "\"," + spot + ",\"base\":0,\"content\":" + rated("现场") + "}";
        assertThat(send(wang, "/observe/sheets/" + sheet, body).status()).isEqualTo(200);
        assertThat(send(wang, "/observe/sheets/" + sheet, body).status()).isEqualTo(200);
        assertThat(wang.get("/lessons/" + met).body()).contains("刘老师", "河口小学", "反馈之前");
        assertThat(as("刘老师").get("/lessons/" + met).status()).isEqualTo(404);
        assertThat(count("lesson")).isEqualTo(2);
    }

    @Test
    void anEmptySheetIsNotTakenAndIsToldWhatThePageSays() {
        for (var empty : java.util.List.of("", ",\"notes\":[{\"t\":0,\"text\":\" \"}],\"overall\":\"\\n\"", ",\"rating\":{\"edition\":\"" + rating + "\",\"answers\":{\"i1\":{},\"i2\":{\"points\":null}}}", ",\"seating\":{\"rows\":6,\"columns\":8}")) {
            var refused = send(wang, "/observe/sheets/" + sheet, "{\"lesson\":\"" + Id.next() + "\",\"spot\":{\"teacher\":\"" + town.person("刘老师") + "\",\"kind\":\"DROP_IN\",\"onDate\":\"" + LocalDate.now(Times.ZONE) + "\"},\"base\":0,\"content\":" + content(empty) + "}");
            assertThat(refused.status()).as(empty).isEqualTo(422);
            assertThat(yanxun.platform.web.Assets.observingSource()).contains("'" + json(refused).get("sentence").asString() + "'");
        }
        assertThat(count("sheet")).isZero();
        assertThat(count("lesson")).as("and no lesson is written down for it").isOne();
        send(wang, sheet, lesson, 0, rated("清楚"));
        assertThat(send(wang, sheet, lesson, 1, content("")).status()).as("nor does an empty version replace what stands").isEqualTo(422);
        assertThat(send(wang, Id.next(), lesson, 0, content(",\"notes\":[{\"t\":0,\"text\":\"迟到两人\"}]")).status()).as("one note is something").isEqualTo(409);
    }

    @Test
    void onTheSpotOnlyWhereOnesDutiesLead() {
        var day = LocalDate.now(Times.ZONE);
        var away = send(as("李老师"), "/observe/sheets/" + sheet, "{\"lesson\":\"" + Id.next() + "\",\"spot\":{\"teacher\":\"" + town.person("刘老师") + "\",\"kind\":\"MUTUAL\",\"onDate\":\"" + day + "\"},\"base\":0,\"content\":" + rated("外校") + "}");
        assertThat(away.status()).isEqualTo(422);
        assertThat(json(away).get("sentence").asString()).contains("只能选本校或您负责范围内的教师");
        var unknown = send(as("李老师"), "/observe/sheets/" + sheet, "{\"lesson\":\"" + Id.next() + "\",\"spot\":{\"teacherName\":\"代课的孙老师\",\"unit\":\"" + town.villageSchool() + "\",\"kind\":\"MUTUAL\",\"onDate\":\"" + day + "\"},\"base\":0,\"content\":" + rated("外校") + "}");
        assertThat(json(unknown).get("sentence").asString()).contains("负责范围内的学校");
        var own = send(as("李老师"), "/observe/sheets/" + sheet, "{\"lesson\":\"" + Id.next() + "\",\"spot\":{\"teacherName\":\"代课的孙老师\",\"unit\":\"" + town.school() + "\",\"kind\":\"MUTUAL\",\"onDate\":\"" + day + "\",\"confidential\":true},\"base\":0,\"content\":" + rated("本校") + "}");
        assertThat(own.status()).isEqualTo(200);
        assertThat(as("张校长").get("/lessons").body()).as("a teacher cannot keep a lesson from the school").contains("代课的孙老师");
    }

    @Test
    void anInstrumentWithdrawnMeanwhileStillCounts() {
        Scope.runEverywhere(() -> jdbc.sql("update rubric.edition set state = 'WITHDRAWN', withdrawn_by = published_by, withdrawn_at = now(), reason = '有新版' where id = :id").param("id", rating).update());
        assertThat(json(send(wang, sheet, lesson, 0, rated("旧表"))).get("total").asDouble()).isEqualTo(90.0);
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("量表已停用,仍按原表计分");
        var nobodys = send(wang, Id.next(), lesson, 1, rated("x").replace(rating.toString(), Id.next().toString()));
        assertThat(nobodys.status()).isEqualTo(409);
        var fresh = lessons.arrange(wang, "赵老师", "RESEARCH", false, true, "");
        assertThat(json(send(wang, Id.next(), fresh, 0, rated("x").replace(rating.toString(), Id.next().toString()))).get("sentence").asString()).contains("量表在系统里没有找到");
    }

    @Test
    void aLessonCalledOffThatWasHeldAllTheSameIsHeld() {
        wang.put("/lessons/" + lesson + "/cancellation", "reason", "下雨");
        assertThat(send(wang, sheet, lesson, 0, rated("还是上了")).status()).isEqualTo(200);
        assertThat(wang.get("/lessons/" + lesson).body()).contains("收到听课记录,取消作废", "已听");
    }

    @Test
    void aForgedTimeIsTakenInDoubtedAndClearedBySomebodyElse() {
        var forged = rated("补的").replaceFirst("\"startedAt\":\\d+", "\"startedAt\":" + java.time.Instant.now().minusSeconds(3 * 86_400).toEpochMilli());
        assertThat(json(send(wang, sheet, lesson, 0, forged)).get("doubt").asString()).isNotEmpty();
        var page = "/lessons/" + lesson + "/sheets/" + sheet;
        assertThat(wang.get(page).body()).contains("核实之前不计入听课节数").doesNotContain("time-check");
        assertThat(wang.put(page + "/time-check", "reason", "我说没问题").status()).isEqualTo(422);
        assertThat(as("李老师").put(page + "/time-check", "reason", "我作证").status()).isEqualTo(404);
        assertThat(as("张校长").put(page + "/time-check", "reason", "").status()).isEqualTo(422);
        assertThat(as("张校长").put(page + "/time-check", "reason", "查了课表和监控").status()).isEqualTo(303);
        assertThat(wang.get(page).body()).doesNotContain("核实之前不计入");
        assertThat(wang.get("/lessons?state=doubtful").body()).contains("没有符合条件的课");
    }

    @Test
    void photographsAreDrawnAnewOnceAndHostileOnesAreRefused() throws Exception {
        send(wang, sheet, lesson, 0, rated("有照片"));
        var photo = Id.next();
        var path = "/observe/sheets/" + sheet + "/photos/" + photo;
        assertThat(wang.put(path, "application/octet-stream", picture(40)).status()).isEqualTo(204);
        assertThat(wang.put(path, "application/octet-stream", picture(40)).status()).isEqualTo(204);
        assertThat(json(wang.put(path, "application/octet-stream", picture(60))).get("sentence").asString()).contains("编号已经用过");
        assertThat(count("photo")).isOne();
        for (var hostile : new byte[][] {"<svg onload='alert(1)'/>".getBytes(), new byte[0], "GIF89a<script>".getBytes(), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}}) {
            var refused = wang.put("/observe/sheets/" + sheet + "/photos/" + Id.next(), "application/octet-stream", hostile);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(json(refused).get("sentence").asString()).isNotBlank();
        }
        assertThat(as("赵老师").put("/observe/sheets/" + sheet + "/photos/" + Id.next(), "application/octet-stream", picture(40)).status()).isEqualTo(404);
        var shown = wang.get("/lessons/" + lesson + "/sheets/" + sheet + "/photos/" + photo);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(as("李老师").get("/lessons/" + lesson + "/sheets/" + sheet + "/photos/" + photo).status()).as("not told yet").isEqualTo(404);
    }

    @Test
    void aPhotographIsTakenAtOnceDrawnSoonAndTheOriginalForgotten() throws Exception {
        send(wang, sheet, lesson, 0, rated("有照片"));
        assertThat(photograph(picture(40)).status()).isEqualTo(204);
        eventually(() -> assertThat(drawn()).isOne());
    }

    @Test
    void whoeverLooksFirstNeedNotWaitForItsTurn() throws Exception {
        send(wang, sheet, lesson, 0, rated("有照片"));
        var photo = Id.next();
        wang.put("/observe/sheets/" + sheet + "/photos/" + photo, "application/octet-stream", picture(40));
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet + "/photos/" + photo + "?small=true").status()).isEqualTo(200);
    }

    @Test
    void ofAPhotographThatCannotBeDrawnItsObserverHears() throws Exception {
        send(wang, sheet, lesson, 0, rated("有照片"));
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        var broken = out.toByteArray();
        java.util.Arrays.fill(broken, 41, broken.length - 12, (byte) 7);
        assertThat(photograph(broken).status()).isEqualTo(204);
        eventually(() -> assertThat(wang.get("/inbox").body()).contains("听课照片打不开:语文"));
        assertThat(wang.get("/lessons/" + lesson + "/sheets/" + sheet).body()).contains("有照片").doesNotContain("/photos/");
    }

    private int drawn() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from observation.photo where wall = :wall and thumbnail is not null").param("wall", town.district()).query(Integer.class).single());
    }

    private Browser.Answer photograph(byte[] content) {
        return wang.put("/observe/sheets/" + sheet + "/photos/" + Id.next(), "application/octet-stream", content);
    }

    private static byte[] picture(int size) throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(size, size, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    @Test
    void anEndedSessionAndNonsenseGetASentence() {
        assertThat(Browser.at(port).with("Accept", "application/json").get("/observe/door").status()).isEqualTo(401);
        assertThat(send(Browser.at(port), sheet, lesson, 0, rated("x")).status()).isIn(401, 403);
        var nonsense = wang.put("/observe/sheets/" + sheet, "application/json", "{".getBytes());
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(json(nonsense).get("sentence").asString()).contains("读不懂");
        assertThat(count("sheet")).isZero();
    }

    @Test
    void pupilsRatingsStandBesideOnesOwn() {
        send(wang, sheet, lesson, 0, rated("我的"));
        var pupils = "{\"lesson\":\"" + lesson + "\",\"pupils\":true,\"base\":0,\"content\":" + rated("学生的") + "}";
        assertThat(send(wang, "/observe/sheets/" + Id.next(), pupils).status()).isEqualTo(200);
        assertThat(count("sheet")).isEqualTo(2);
        assertThat(json(send(wang, sheet, lesson, 1, rated("我再改"))).get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void thePageAndItsWorkerHoldNobodysData() {
        var page = as("李老师").get("/observe/app");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("李老师").doesNotContain("csrf");
        assertThat(as("李老师").speaking("en").get("/observe/app").body()).contains("Lessons to observe");
        var worker = Browser.at(port).with("Accept", "*/*").get("/observe/worker.js");
        assertThat(worker.body()).contains("/static/observe-", "/observe/app").doesNotContain("'SHELL'");
        assertThat(Browser.at(port).with("Accept", "*/*").get("/observe/app.webmanifest").body()).contains("\"start_url\":\"/observe/app\"");
    }
}
