package yanxun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Processor time and memory as the kernel counts them. */
final class Processes {
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** Processor seconds of a process and everything beneath it, those that have ended included. */
    static double cpuSeconds(long... roots) {
        long ticks = 0;
        for (var pid : family(roots)) {
            var stat = stat(pid);
            if (stat.length > 16) {
                ticks += Long.parseLong(stat[13]) + Long.parseLong(stat[14]) + Long.parseLong(stat[15]) + Long.parseLong(stat[16]);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Memory in MB, what several share divided among them. */
    static double megabytes(long... roots) {
        double kilobytes = 0;
        for (var pid : family(roots)) {
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                kilobytes += lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum();
            } catch (IOException | java.io.UncheckedIOException _) {
                // It has ended since.
            }
        }
        return kilobytes / 1024;
    }

    private static Set<Long> family(long... roots) {
        var family = new HashSet<Long>();
        for (var root : roots) {
            ProcessHandle.of(root).ifPresent(process -> {
                family.add(process.pid());
                process.descendants().forEach(child -> family.add(child.pid()));
            });
        }
        return family;
    }

    /** The columns of /proc/PID/stat, the name in its brackets counted as one. */
    private static String[] stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var afterName = line.substring(line.lastIndexOf(')') + 2);
            return ("pid name " + afterName).split(" ");
        } catch (IOException _) {
            return new String[0];
        }
    }
}
