package yanxun.platform.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import yanxun.platform.i18n.Text;

/** A verb of the command line that needs the database. Its {@code --json} output is a contract. */
public interface Command {
    /** Returns the exit code: 0 done, 1 refused, 2 wrongly called. */
    int run(List<String> words, PrintStream out, PrintStream err);

    /** For whoever calls it wrongly. */
    default String usage() {
        return Text.printed("用法:./yanxun " + line());
    }

    /** Its line in the help. */
    default String line() {
        return Objects.requireNonNull(getClass().getAnnotation(Verb.class)).usage();
    }
}
