package yanxun.notice.robot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import yanxun.platform.data.DataFolder;

@Configuration
class RobotSetup {
    @Bean
    RobotHosts robotHosts(Environment environment) {
        return RobotHosts.of(environment);
    }

    @Bean
    Seal seal(Environment environment) {
        var named = environment.getProperty("YANXUN_CHANNEL_KEY", "");
        return named.isBlank() ? Seal.in(DataFolder.path().resolve("channel.key")) : Seal.of(named);
    }
}
