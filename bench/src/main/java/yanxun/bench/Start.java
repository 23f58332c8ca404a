package yanxun.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From nothing to the first page, the next start, and the memory it takes; beside the barest web server the same Java can be. */
final class Start implements Measurement {
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "首次启动、再次启动到第一页的秒数与内存,对照同一个 Java 上最小的网页服务器";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var first = Program.start(folder.resolve("data"));
        var firstSeconds = first.secondsToFirstPage;
        first.stop();
        var seconds = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            bare.add(BareServer.secondsToFirstPage());
            var program = Program.start(folder.resolve("data"));
            seconds.add(program.secondsToFirstPage);
            cpu.add(program.cpuSeconds());
            memory.add(program.megabytes());
            program.stop();
        }
        return new Report().with("ours", middle(seconds)).with("limit", middle(bare)).with("ratio", middle(seconds) / middle(bare)).with("unit", "s").with("firstStartSeconds", firstSeconds)
                .with("cpuSeconds", middle(cpu)).with("megabytes", middle(memory)).with("startCache", !System.getProperty("yanxun.bench.cache", "").isEmpty());
    }

    private static double middle(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }
}
