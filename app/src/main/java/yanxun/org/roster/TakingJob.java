package yanxun.org.roster;

import static yanxun.platform.i18n.Text.kept;

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
        long left = counts.conflicts() + counts.wrong();
        var done = left == 0 ? kept("新增 {0},修改 {1},调动 {2}", counts.creates(), counts.updates(), counts.moves())
                : kept("新增 {0},修改 {1},调动 {2};有 {3} 行没有导入", counts.creates(), counts.updates(), counts.moves(), left);
        return done + "\n" + kind.path() + "/" + id;
    }
}
