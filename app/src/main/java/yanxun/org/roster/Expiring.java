package yanxun.org.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;

/** What a list was taken over from is not kept for ever: after a month the file, after three the numbers in its lines and what was wrong with it. */
@Component
class Expiring {
    static final Duration FILES = Duration.ofDays(30);
    static final Duration NUMBERS = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    Expiring(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        Scope.runEverywhere(() -> {
            jdbc.sql("select distinct file from org.intake where created_at < :old").param("old", before(FILES)).query(String.class).list().stream().map(FileId::new).forEach(files::forget);
            jdbc.sql("""
                    update org.person_line l set phone = null, id_number = null, before = l.before #- '{secret}' from org.intake i
                     where i.id = l.intake_id and i.created_at < :old and (l.phone is not null or l.id_number is not null or l.before -> 'secret' is not null)
                    """).param("old", before(NUMBERS)).update();
            jdbc.sql("delete from org.intake_error e using org.intake i where i.id = e.intake_id and i.created_at < :old").param("old", before(NUMBERS)).update();
        });
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
