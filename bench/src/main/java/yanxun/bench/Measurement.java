package yanxun.bench;

import java.nio.file.Path;
import java.util.List;

interface Measurement {
    String name();

    /** What is measured against what, in a line. */
    String about();

    Report measure(Path folder, List<String> options) throws Exception;
}
