package yanxun.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import yanxun.Yanxun;

/** {@code methods} is a library that knows nobody; modules depend only on those above them in the table of the architecture, without cycles. */
class ModulesTest {
    @Test
    void modulesKeepTheirDoors() {
        ApplicationModules.of(Yanxun.class, JavaClass.Predicates.resideInAPackage("yanxun.methods..")).verify();
    }
}
