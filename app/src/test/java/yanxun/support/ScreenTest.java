package yanxun.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import yanxun.Yanxun;

/**
 * A test against the whole program over real HTTP; all share one server. Nothing is rolled back: each test founds its own
 * {@link Town}, and the walls between districts keep tests apart as they keep districts apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Yanxun.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ScreenTest.Database.class)
public @interface ScreenTest {
    class Database implements org.springframework.context.ApplicationContextInitializer<org.springframework.context.ConfigurableApplicationContext> {
        @Override
        public void initialize(org.springframework.context.ConfigurableApplicationContext context) {
            TestDatabase.choose();
            TestMail.serve();
            context.getBeanFactory().addBeanPostProcessor(new QueryBudget.Counting());
        }
    }
}
