package yanxun.org.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.data.Secrets;
import yanxun.support.TownTest;

/** The database keeps no telephone and no identity number in the open, and finds people by them all the same. */
class LockedNumbersTest extends TownTest {
    @Autowired
    Secrets secrets;

    @Test
    void whatIsTypedIsLockedMaskedAndShownForAReason() {
        var id = Id.next();
        var number = "L" + id.toString().substring(26);
        var chen = as("张校长");
        assertThat(chen.post("/people", "id", id.toString(), "name", "新来的", "number", number, "unit", town.school().toString(), "from", "2026-09-01", "phone", "138 0013 8000", "idNumber", "11010519491231002X").status()).isEqualTo(303);
        var kept = everything();
        assertThat(kept).contains("v1.").doesNotContain("13800138000", "8000", "11010519491231002X", "19491231");
        assertThat(chen.get("/people/" + id).body()).contains("138****8000", "110***********002X").doesNotContain("13800138000");
        assertThat(chen.post("/people/" + id + "/secrets", "reason", "核对发放补贴").body()).contains("13800138000", "11010519491231002X");
        assertThat(chen.get("/people?q=" + number).body()).contains("138****8000");
    }

    @Test
    void theSameNumberIsAlwaysLockedAlike() {
        assertThat(secrets.seal("13800138000")).isEqualTo(secrets.seal("13800138000")).isNotEqualTo(secrets.seal("13800138001"));
        assertThat(secrets.open(secrets.seal("13800138000"))).contains("13800138000");
        assertThat(secrets.open("13800138000")).as("rows of earlier versions").contains("13800138000");
        assertThat(secrets.seal(null)).isNull();
        assertThat(secrets.seal("")).isEmpty();
    }

    private String everything() {
        return Scope.everywhere(() -> jdbc.sql("select string_agg(s::text, ' ') from org.person_secret s where wall = :wall").param("wall", town.district()).query(String.class).single());
    }
}
