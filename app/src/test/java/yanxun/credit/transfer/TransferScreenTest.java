package yanxun.credit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Browser.asTyped;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.credit.Hours;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Hours brought from another district: entered, confirmed by a second person, in the ledger, and taken back. */
class TransferScreenTest extends TownTest {
    private static final byte[] PAPER = "%PDF-1.4 证明".getBytes(StandardCharsets.UTF_8);

    Browser director;
    Browser officer;
    UUID id = Id.next();

    @BeforeEach
    void appoint() {
        director = as("周主任");
        Scope.runEverywhere(() -> jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, 'TRAINING_OFFICER', :unit, :wall, daterange('2020-09-01', null))")
                .param("wall", town.district()).param("id", town.person("王教研员")).param("unit", town.bureau()).update());
        officer = as("王教研员");
    }

    @Test
    void whatASecondPersonConfirmsStandsInTheLedger() {
        assertThat(enter("100.5").location()).isEqualTo("/hours/transfers/" + id);
        assertThat(enter("100.5").location()).as("sent twice is once").isEqualTo("/hours/transfers/" + id);
        assertThat(hours()).as("not yet").isEqualByComparingTo("0");
        assertThat(read(officer, "/hours/transfers/" + id)).doesNotContain("与证明相符");
        assertThat(asTyped(decide(officer, true, "").body())).contains("要由另一个人复核");
        assertThat(read(director, "/hours/transfers")).contains("邻县教研室", "2 项,共 112.5 学时", "待复核");
        assertThat(asTyped(decide(director, false, "").body())).contains("请写明不通过的原因");
        assertThat(decide(director, true, "").status()).isEqualTo(303);
        assertThat(hours()).isEqualByComparingTo("112.5");
        assertThat(read(as("李老师"), "/hours?year=2024")).contains("转入:邻县教研室", "100.5");
        assertThat(read(as("李老师"), "/hours/transfers/" + id)).contains("周主任", "证明.pdf").doesNotContain("冲正全部");
        assertThat(as("李老师").get("/hours/transfers/" + id + "/evidence").bytes()).isEqualTo(PAPER);
        assertThat(director.put("/hours/transfers/" + id + "/reversal", "version", "0", "reason", "证明有误").status()).as("somebody decided meanwhile").isEqualTo(409);
        assertThat(asTyped(director.put("/hours/transfers/" + id + "/reversal", "version", "1").body())).contains("请写明冲正的原因");
        assertThat(director.put("/hours/transfers/" + id + "/reversal", "version", "1", "reason", "证明有误").status()).isEqualTo(303);
        assertThat(hours()).isEqualByComparingTo("0");
        assertThat(read(as("李老师"), "/hours?year=2024")).contains("证明有误", "冲正");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsBroughtTwice() {
        var answer = officer.upload("/hours/transfers", "file", "证明.pdf", PAPER, fields(id, "1.3"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(asTyped(answer.body())).contains("学时以 0.5 为单位");
        enter("100.5");
        assertThat(asTyped(officer.upload("/hours/transfers", "file", "证明.pdf", PAPER, fields(Id.next(), "100.5")).body())).contains("不能重复转入");
        assertThat(as("张校长").get("/hours/transfers").status()).isEqualTo(403);
        assertThat(as("赵老师").get("/hours/transfers/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/hours/transfers/" + id).status()).isEqualTo(404);
        assertThat(asTyped(officer.upload("/hours/transfers", "file", "证明.pdf", PAPER, "id", Id.next().toString(), "number", "NOBODY", "origin", "邻县", "year", "2024", "level", "SCHOOL", "category", "", "form", "WORKSHOP", "hours", "1").body()))
                .contains("没有工号是 NOBODY 的教师");
    }

    private Browser.Answer enter(String hours) {
        return officer.upload("/hours/transfers", "file", "证明.pdf", PAPER, fields(id, hours));
    }

    private String[] fields(UUID id, String hours) {
        return new String[] {"id", id.toString(), "number", Hours.number(jdbc, town.person("李老师")), "origin", "邻县教研室", "year", "2024", "level", "CITY", "category", "KNOWLEDGE.SUBJECT", "form", "INTENSIVE", "hours", hours,
                "year", "2025", "level", "SCHOOL", "category", "", "form", "WORKSHOP", "hours", "12", "year", "2025", "level", "SCHOOL", "category", "", "form", "WORKSHOP", "hours", ""};
    }

    private Browser.Answer decide(Browser who, boolean confirmed, String reason) {
        return who.put("/hours/transfers/" + id + "/decision", "confirmed", String.valueOf(confirmed), "reason", reason, "version", "0");
    }

    private static String read(Browser who, String path) {
        return asTyped(who.get(path).body());
    }

    private BigDecimal hours() {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(hours), 0) from credit.entry where person_id = :id").param("id", town.person("李老师")).query(BigDecimal.class).single());
    }
}
