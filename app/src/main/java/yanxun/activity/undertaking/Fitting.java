package yanxun.activity.undertaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.undertaking.Evidence.Sought;
import yanxun.platform.time.Times;

/** What a step of a community activity looks for in what is brought forward for it. */
@Component
public class Fitting {
    private final JdbcClient jdbc;

    Fitting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Instant createdAt, @Nullable Instant earlier, @Nullable String stage, @Nullable String subject) {}

    /** @param forms that fit; empty where the step has none */
    public Sought sought(UUID undertaking, Phase phase, List<String> forms) {
        var before = List.of(Phase.values()).subList(0, phase.ordinal()).stream().map(Enum::name).toArray(String[]::new);
        var row = jdbc.sql("""
                select u.created_at, u.stage, u.subject, (select max(a.starts_at) from activity.session s join activity.activity a on a.id = s.activity_id
                       where s.undertaking_id = u.id and s.phase = any (:before::text[]) and a.state = 'CLOSED') as earlier
                  from activity.undertaking u where u.id = :id
                """).param("id", undertaking).param("before", before).query(Row.class).single();
        return new Sought(Times.day(row.createdAt()), row.earlier() == null ? null : Times.day(row.earlier()), forms, row.stage(), row.subject());
    }
}
