package yanxun.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code bench NAME [--json] [--kill]}: starts the program on a throwaway data folder, measures, and prints what it found. */
public final class Bench {
    private static final List<Measurement> ALL = List.of(new SignIn(), new Pages(), new PlanParse(), new Import(), new Certificates(), new Start(), new Growth(), new Documents(), new Assessments(), new Scores(), new Sync(), new FirstTap(), new Balance(), new Postings());

    private Bench() {}

    static void main(String... words) throws Exception {
        var line = List.of(words);
        var found = line.isEmpty() ? List.<Measurement>of() : ALL.stream().filter(measurement -> measurement.name().equals(line.getFirst())).toList();
        if (found.isEmpty()) {
            System.err.println("用法:yanxun bench 名称 [--json] [--kill]\n" + ALL.stream().map(each -> "  " + each.name() + "  " + each.about()).collect(Collectors.joining("\n")));
            System.exit(2);
        }
        var folder = Files.createTempDirectory(Path.of(System.getProperty("yanxun.bench.folder", System.getProperty("java.io.tmpdir"))), "yanxun-bench-");
        System.exit(run(found.getFirst(), folder, line) ? 0 : 1);
    }

    private static boolean run(Measurement measurement, Path folder, List<String> line) throws Exception {
        try {
            var report = measurement.measure(folder, line.subList(1, line.size()));
            System.out.println(line.contains("--json") ? report.json() : report.text());
            return report.isSound();
        } finally {
            Program.stopAll();
            delete(folder);
        }
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
