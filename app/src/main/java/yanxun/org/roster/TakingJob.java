package yanxun.org.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.job.JobKind;
import yanxun.platform.job.Progress;

/** Taking a list over in the background. */
@Component
class TakingJob implements JobKind {
    static final String KIND = "roster";

    private final Desk desk;
    private final JdbcClient jdbc;

    TakingJob(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(String argument, Progress progress) {
        progress.at(10, "正在写入");
        var id = UUID.fromString(argument);
        var counts = desk.take(id);
        var kind = Roster.valueOf(jdbc.sql("select kind from org.intake where id = :id").param("id", id).query(String.class).single());
        return "新增 " + counts.creates() + ",修改 " + counts.updates() + ",调动 " + counts.moves() + (counts.conflicts() + counts.wrong() > 0
                ? ";有 " + (counts.conflicts() + counts.wrong()) + " 行没有导入" : "") + "\n" + kind.path() + "/" + id;
    }
}
