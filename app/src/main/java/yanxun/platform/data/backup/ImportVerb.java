package yanxun.platform.data.backup;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Database;

/** Bringing in everything from another server or version. */
@Component
@Verb(name = "import", usage = "import FILE [--replace] [--json]  读入逻辑导出的文件", founds = true)
class ImportVerb implements Command {
    private final Database database;

    /** The data source comes first: its making brings the tables up to date. */
    ImportVerb(DataSource migrated, Database database) {
        this.database = database;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        return BackupCommand.importInto(DataFolder.path(), database, words, out);
    }
}
