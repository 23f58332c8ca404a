package yanxun.org.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Browser.asTyped;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.activity.ActivityClosed;
import yanxun.platform.access.Scope;
import yanxun.platform.command.Command;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Two records of one teacher: found, compared, made one, and parted again. What was done under either is done by one, and once. */
class MergerScreenTest extends TownTest {
    @Autowired
    org.springframework.context.ApplicationEventPublisher events;
    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;
    @Autowired
    List<Command> commands;

    Browser director;
    UUID stays;
    UUID gone;
    UUID both;
    UUID alone;

    @BeforeEach
    void twice() {
        director = as("周主任");
        stays = town.person("李老师");
        gone = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into org.person (id, wall, number, name, sex, employed_on) values (:id, :wall, :number, '李老师', '女', '2012-09-01')").param("id", gone).param("wall", town.district()).param("number", "D" + gone).update();
            jdbc.sql("insert into org.membership (id, wall, person_id, unit_id, valid, stage, change) values (gen_random_uuid(), :wall, :id, :unit, daterange('2010-09-01', null), '小学', '入职')").param("id", gone)
                    .param("wall", town.district()).param("unit", town.villageSchool()).update();
            jdbc.sql("insert into org.account (id, wall, person_id, login, password, created_at) values (gen_random_uuid(), :wall, :id, :login, 'x', now())").param("id", gone).param("wall", town.district()).param("login", "d" + gone).update();
            jdbc.sql("insert into org.person_secret (person_id, wall, phone) values (:one, :wall, '13800001111'), (:other, :wall, '13800001111')").param("one", stays).param("other", gone).param("wall", town.district()).update();
        });
        both = closedActivity(stays, gone);
        alone = closedActivity(gone);
        eventually(() -> assertThat(hours(stays).add(hours(gone))).isEqualByComparingTo("9"));
    }

    @Test
    void twoRecordsBecomeOneAndWhatWasDoneTwiceCountsOnce() {
        assertThat(read("/people/duplicates")).contains("李老师", "手机号相同", "比对");
        assertThat(read("/people/" + gone + "/merger?into=" + stays)).contains("签到", "现在同时登记在 河口小学 和 凤来区实验小学", "停用");
        assertThat(hours(gone)).as("looking changes nothing").isEqualByComparingTo("6");
        assertThat(merge("").body()).contains("写明合并的原因");
        assertThat(merge("导入时重复").body()).contains("请核对", "仍要合并");
        assertThat(merge("导入时重复", "confirmed", "true").location()).isEqualTo("/people/" + stays);

        assertThat(director.get("/people/" + gone).location()).isEqualTo("/people/" + stays);
        assertThat(read("/people/" + stays)).contains("合并人员", "导入时重复", "2010-09-01 至 2015-08-31");
        assertThat(read("/people/duplicates")).doesNotContain("手机号相同").contains("导入时重复");
        assertThat(read("/hours/people/" + gone + "?year=2025")).as("the old address").contains("李老师");
        eventually(() -> assertThat(hours(stays)).isEqualByComparingTo("6"));
        assertThat(hours(gone)).isEqualByComparingTo("0");
        assertThat(verified()).contains("\"different\":0");
        assertThat(count("select count(*) from activity.turnout where activity_id = '" + both + "'")).isEqualTo(1);
        assertThat(merge("再来一次", "confirmed", "true").body()).contains("已经合并");
        assertThat(run("credit assess", town.school().toString(), "--year", "2025", "--policy", "hours-72-24", "--json").lines().filter(line -> line.contains(gone.toString()) || line.contains(number(stays)))).as("one person with all hours")
                .singleElement().asString().contains("\"全年合计\":\"6\"");
    }

    @Test
    void aListWithTheOldNumberSpeaksOfTheOneWhoStays() {
        merge("导入时重复", "confirmed", "true");
        var sheet = "工号,姓名,学校\nD" + gone + ",李老师,凤来区实验小学\n";
        var roster = director.get(director.upload("/people/import", "file", "名册.csv", sheet.getBytes(java.nio.charset.StandardCharsets.UTF_8)).location());
        assertThat(asTyped(roster.body())).contains("没有要写入的内容");
    }

    @Test
    void whatHangsOnARowThatIsThereTwiceHangsOnTheOneThatStays() {
        Scope.runEverywhere(() -> List.of(stays, gone).forEach(person -> {
            var trainer = Id.next();
            jdbc.sql("insert into training.trainer (id, wall, person_id, name, fee, state, proposed_by, proposed_at) values (:id, :wall, :person, '李老师', 'NONE', 'ADMITTED', :by, now())").param("id", trainer).param("wall", town.district())
                    .param("person", person).param("by", town.person("周主任")).update();
            jdbc.sql("insert into training.trainer_free (trainer_id, weekday, part, wall) values (:id, 1, 'MORNING', :wall), (:id, :day, 'EVENING', :wall)").param("id", trainer).param("wall", town.district()).param("day", person.equals(gone) ? 5 : 2).update();
        }));
        merge("导入时重复", "confirmed", "true");
        assertThat(count("select count(*) from training.trainer where person_id = '" + stays + "'")).isEqualTo(1);
        assertThat(count("select count(*) from training.trainer_free f join training.trainer t on t.id = f.trainer_id where t.person_id = '" + stays + "'")).as("Monday once, Tuesday and Friday").isEqualTo(3);
        director.delete("/people/" + gone + "/merger", "reason", "其实是两个人");
        assertThat(count("select count(*) from training.trainer_free f join training.trainer t on t.id = f.trainer_id where t.person_id = '" + stays + "'")).isEqualTo(2);
        assertThat(count("select count(*) from training.trainer_free f join training.trainer t on t.id = f.trainer_id where t.person_id = '" + gone + "'")).isEqualTo(2);
    }

    @Test
    void aClosedYearStaysAsItIsAndTheDoubleWaits() {
        director.put("/hours/years/2025/closing");
        merge("导入时重复", "confirmed", "true");
        eventually(() -> assertThat(read("/hours/years")).contains("封账以后来的更正", "人员合并"));
        assertThat(hours(stays)).as("nothing was taken out of the closed year").isEqualByComparingTo("9");
        assertThat(verified()).contains("\"different\":0", "\"waiting\":1");
        assertThat(director.put("/hours/years/late/ACTIVITY/" + both, "reason", "重复登记").status()).isEqualTo(303);
        assertThat(hours(stays)).isEqualByComparingTo("6");
    }

    @Test
    void aMergerIsTakenBackAndEverybodyHasTheirOwnAgain() {
        merge("导入时重复", "confirmed", "true");
        eventually(() -> assertThat(hours(stays)).isEqualByComparingTo("6"));
        assertThat(director.delete("/people/" + gone + "/merger").body()).contains("写明撤销合并的原因");
        assertThat(director.delete("/people/" + gone + "/merger", "reason", "其实是两个人").status()).isEqualTo(303);
        eventually(() -> assertThat(List.of(hours(gone).intValueExact(), hours(stays).intValueExact())).containsExactly(6, 3));
        assertThat(director.get("/people/" + gone).status()).isEqualTo(200);
        assertThat(read("/people/" + gone)).contains("D" + gone, "2010-09-01 起", "13");
        assertThat(count("select count(*) from org.account where person_id = '" + gone + "'")).isEqualTo(1);
        assertThat(count("select count(*) from activity.turnout where activity_id = '" + both + "'")).isEqualTo(2);
        assertThat(verified()).contains("\"different\":0");
        assertThat(read("/people/duplicates")).contains("其实是两个人", "手机号相同");
        assertThat(director.put("/people/duplicates/distinction", "one", gone.toString(), "other", stays.toString()).status()).isEqualTo(303);
        assertThat(read("/people/duplicates")).doesNotContain("手机号相同");
    }

    @Test
    void aListOfPeopleNamesTheOneWhoStays() {
        var lesson = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into observation.lesson (id, wall, unit_id, teacher_id, teacher_name, stage, subject, class_name, topic, kind, origin, on_date, created_by, created_at)
                    values (:id, :wall, :unit, :teacher, '赵老师', '小学', '数学', '三（1）班', '分数的初步认识', 'INVITED', 'PLANNED', '2026-03-02', :teacher, now())
                    """).param("id", lesson).param("wall", town.district()).param("unit", town.school()).param("teacher", town.person("赵老师")).update();
            jdbc.sql("insert into observation.debrief (lesson_id, wall, way, held_on, led_by, written_by, written_at, attended) values (:id, :wall, 'MEETING', '2026-03-02', :teacher, :teacher, now(), array[:gone, :teacher]::uuid[])").param("id", lesson)
                    .param("wall", town.district()).param("teacher", town.person("赵老师")).param("gone", gone).update();
        });
        merge("导入时重复", "confirmed", "true");
        assertThat(attended(lesson)).containsExactlyInAnyOrder(stays, town.person("赵老师"));
        director.delete("/people/" + gone + "/merger", "reason", "其实是两个人");
        assertThat(attended(lesson)).containsExactlyInAnyOrder(gone, town.person("赵老师"));
    }

    private List<UUID> attended(UUID lesson) {
        return Scope.everywhere(() -> jdbc.sql("select unnest(attended) from observation.debrief where lesson_id = :id").param("id", lesson).query(UUID.class).list());
    }

    @Test
    void onlyWhoLooksAfterTheWholeDistrictMergesAndNobodyTheirOwn() {
        assertThat(as("陈主任").get("/people/" + gone + "/merger?into=" + stays).status()).isEqualTo(404);
        assertThat(as("李老师").get("/people/duplicates").status()).isEqualTo(403);
        assertThat(director.get("/people/" + town.person("外老师") + "/merger?into=" + stays).status()).as("another district's").isEqualTo(404);
        assertThat(asTyped(director.get("/people/" + gone + "/merger?into=" + town.person("周主任")).body())).contains("不能合并自己的记录");
        assertThat(asTyped(director.get("/people/" + town.person("钱管理员") + "/merger?into=" + stays).body())).contains("您不能授予这一岗位");
        assertThat(as("钱管理员").get("/people/" + gone + "/merger?into=" + stays).status()).isEqualTo(200);
    }

    private Browser.Answer merge(String reason, String... more) {
        var fields = new java.util.ArrayList<>(List.of("into", stays.toString(), "reason", reason));
        fields.addAll(List.of(more));
        return director.put("/people/" + gone + "/merger", fields.toArray(String[]::new));
    }

    private String read(String path) {
        return asTyped(director.get(path).body());
    }

    private UUID closedActivity(UUID... came) {
        var id = Id.next();
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into activity.activity (id, wall, walls, unit_id, form, title, level, mode, starts_at, ends_at, state, hours, needs_record, needs_reflection, content, speaker, secret, created_by, created_at, published_at, closed_at)
                    values (:id, :wall, array[:wall], :unit, 'lecture', '去年的活动', 'DISTRICT', 'OFFLINE', '2025-10-20 09:00+08', '2025-10-20 11:00+08', 'CLOSED', 3, false, false, '内容', '专家', '\\x00', :by, now(), now(), now())
                    """).param("id", id).param("wall", town.district()).param("unit", town.bureau()).param("by", town.person("王教研员")).update();
            for (var person : came) {
                jdbc.sql("insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since) select :id, m.person_id, array[:wall], m.unit_id, 'EXPECTED', now() from org.membership m where m.person_id = :person").param("id", id)
                        .param("person", person).param("wall", town.district()).update();
                jdbc.sql("insert into activity.check_in (activity_id, person_id, walls, at, way) values (:id, :person, array[:wall], '2025-10-20 09:00+08', 'ROLL')").param("id", id).param("person", person).param("wall", town.district()).update();
            }
            events.publishEvent(new ActivityClosed(id, town.district()));
        }));
        return id;
    }

    private String verified() {
        return run("credit verify", "--year", "2025", "--json");
    }

    private String run(String verb, String... words) {
        var out = new ByteArrayOutputStream();
        var command = commands.stream().filter(each -> each.line().startsWith(verb + " ")).findFirst().orElseThrow();
        Scope.runWithin(town.district(), () -> command.run(List.of(words), new PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8), System.err));
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String number(UUID person) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", person).query(String.class).single());
    }

    private long count(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private BigDecimal hours(UUID person) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(hours), 0) from credit.entry where person_id = :id").param("id", person).query(BigDecimal.class).single());
    }
}
