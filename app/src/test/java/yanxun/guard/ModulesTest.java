package yanxun.guard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import yanxun.Yanxun;

/** Modules depend only on those above them in the table of the architecture, without cycles. */
class ModulesTest {
    @Test
    void modulesKeepTheirDoors() {
        ApplicationModules.of(Yanxun.class).verify();
    }
}
