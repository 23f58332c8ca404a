package yanxun.activity.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yanxun.support.TownTest;

/** The steps a district sets for its forms. */
class ProcedureScreenTest extends TownTest {
    @Test
    void daysThatAreNoneAreRefusedBesideTheirField() {
        var zhou = as("周主任");
        for (var none : new String[] {"NO_SUCH_WORD", "-5", "0", "401", "2.5", "99999999999999999999"}) {
            var answer = zhou.put("/undertakings/procedures/lecture", "days-DIAGNOSIS", none);
            assertThat(answer.status()).as(none).isEqualTo(422);
            assertThat(answer.response().headers().firstValue("X-Field")).hasValue("days-DIAGNOSIS");
        }
        assertThat(zhou.get("/undertakings/procedures?form=lecture").body()).doesNotContain("本区自定");
        assertThat(zhou.put("/undertakings/procedures/lecture", "phases", "DIAGNOSIS", "days-DIAGNOSIS", "\uff11\uff12", "days-PLAN", "").status()).isEqualTo(303);
        assertThat(zhou.get("/undertakings/procedures?form=lecture").body()).contains("本区自定", "name=\"days-DIAGNOSIS\" min=\"1\" max=\"400\" value=\"12\"");
    }
}
