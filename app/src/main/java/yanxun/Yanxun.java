package yanxun;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import yanxun.observation.draw.DrawVerifyCommand;
import yanxun.plan.outline.PlanParseCommand;
import yanxun.platform.command.CommandLine;
import yanxun.platform.command.Serving;
import yanxun.platform.time.Times;
import yanxun.rubric.scoring.FairCommand;

@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@Modulithic(systemName = "Yanxun", sharedModules = "platform")
public class Yanxun {
    static void main(String... words) {
        TimeZone.setDefault(TimeZone.getTimeZone(Times.ZONE));
        var line = List.of(words);
        if (line.isEmpty() || line.getFirst().equals("serve")) {
            Serving.start(Yanxun.class, line.stream().skip(1).toArray(String[]::new));
        } else {
            System.exit(CommandLine.run(Yanxun.class, line, Map.of("plan parse", PlanParseCommand::run, "score fair", FairCommand::run, "draw verify", DrawVerifyCommand::run)));
        }
    }
}
