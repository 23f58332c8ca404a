package yanxun.notice.robot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class RobotSetup {
    @Bean
    RobotHosts robotHosts(Environment environment) {
        return RobotHosts.of(environment);
    }
}
