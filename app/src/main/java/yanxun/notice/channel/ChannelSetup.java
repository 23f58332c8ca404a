package yanxun.notice.channel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class ChannelSetup {
    @Bean
    MailServer mailServer(Environment environment) {
        return MailServer.of(environment);
    }
}
