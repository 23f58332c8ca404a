package yanxun.platform.command;

import java.io.PrintStream;
import java.util.List;

/** A verb of the command line that needs the database. Its {@code --json} output is a contract. */
public interface Command {
    /** The words it is called by: {@code "people import"}. */
    String verb();

    /** One line for {@code yanxun help}: arguments, and what it does. */
    String usage();

    /** Returns the exit code: 0 done, 1 refused, 2 wrongly called. */
    int run(List<String> words, PrintStream out, PrintStream err);
}
