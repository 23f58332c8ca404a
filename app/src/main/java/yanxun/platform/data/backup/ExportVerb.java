package yanxun.platform.data.backup;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Database;

/** Moving everything to another server or version. */
@Component
@Verb(name = "export", usage = "export FILE [--json]          逻辑导出,用于换服务器或数据库大版本")
class ExportVerb implements Command {
    private final Database database;

    /** The data source comes first: its making brings the tables up to date. */
    ExportVerb(DataSource migrated, Database database) {
        this.database = database;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        return BackupCommand.export(DataFolder.path(), database, words, out);
    }
}
