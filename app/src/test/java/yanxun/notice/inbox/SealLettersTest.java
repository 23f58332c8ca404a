package yanxun.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.audit.Sealing;
import yanxun.support.TownTest;

class SealLettersTest extends TownTest {
    @Autowired
    SealLetters letters;

    @Autowired
    Sealing sealing;

    @Test
    void theAuditorIsToldTheLastSealAndNobodyElse() throws InterruptedException {
        for (int i = 0; i < 100 && sealing.last().isEmpty(); i++) {
            Thread.sleep(100);
        }
        letters.everyMorning();
        letters.everyMorning();
        assertThat(as("孙审计员").get("/inbox").body()).contains("审计记录封存到第", "yanxun audit verify --against");
        assertThat(as("周主任").get("/inbox").body()).doesNotContain("审计记录封存");
    }
}
