package yanxun.platform.command;

import java.io.PrintStream;
import java.util.List;

/** A verb of the command line that needs the database. Its {@code --json} output is a contract. */
public interface Command {
    /** Returns the exit code: 0 done, 1 refused, 2 wrongly called. */
    int run(List<String> words, PrintStream out, PrintStream err);

    /** Its line in the help, for whoever calls it wrongly. */
    default String usage() {
        return java.util.Objects.requireNonNull(getClass().getAnnotation(Verb.class)).usage();
    }
}
