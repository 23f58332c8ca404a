package yanxun.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockSetup {
    @Bean
    Clock clock() {
        return new ShiftingClock(Clock.system(Times.ZONE));
    }
}
