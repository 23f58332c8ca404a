package yanxun.platform.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that does what its argument says: it takes a while, or dies. */
@Component
class Odd implements JobKind {
    private final JdbcClient jdbc;

    Odd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "odd";
    }

    @Override
    public String run(String argument, Progress progress) {
        if (argument.startsWith("error")) {
            throw new OutOfMemoryError("as if");
        }
        return jdbc.sql("select 'done' from pg_sleep(0.5)").query(String.class).single();
    }
}
