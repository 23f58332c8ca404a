package yanxun;

import org.springframework.boot.SpringApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@Modulithic(systemName = "Yanxun", sharedModules = "platform")
public class Yanxun {
    static void main(String... args) {
        SpringApplication.run(Yanxun.class, args);
    }
}
