package yanxun.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same pages for the same person, with one district in the database, with twelve, and with a province: what one page costs must not grow. */
final class Growth implements Measurement {
    private static final double SECONDS = 4;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "同样的页面在一个区、十二个区(加 --province:一个省)的库里各要多少 CPU";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var scales = new ArrayList<>(List.of("district", "city"));
        if (options.contains("--province")) {
            scales.add("province");
        }
        var found = new LinkedHashMap<String, Object>();
        for (var scale : scales) {
            found.put(scale, at(folder.resolve(scale), scale));
        }
        var smallest = cost(found.get(scales.getFirst()));
        var largest = cost(found.get(scales.getLast()));
        return new Report().with("ours", largest).with("peer", smallest).with("ratio", largest / smallest).with("unit", "CPU ms, all pages once").with("scales", found);
    }

    private static Map<String, Object> at(Path data, String scale) throws Exception {
        var begun = System.nanoTime();
        Program.verb(data, "demo", "load", "--scale", scale);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var program = Program.start(data);
        try {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("loadSeconds", seconds);
            try (var database = program.database(); var statement = database.createStatement();
                    var answer = statement.executeQuery("select (select count(*) from org.person), (select count(*) from activity.activity), (select count(*) from activity.check_in), pg_database_size(current_database()) / 1000000")) {
                answer.next();
                facts.put("people", answer.getLong(1));
                facts.put("activities", answer.getLong(2));
                facts.put("checkIns", answer.getLong(3));
                facts.put("megabytesOfRows", answer.getLong(4));
            }
            facts.put("pages", Pages.all(program, Visit.asDirector(program), SECONDS));
            return facts;
        } finally {
            program.stop();
        }
    }

    @SuppressWarnings("unchecked")
    private static double cost(Object scale) {
        return ((List<Map<String, Object>>) ((Map<String, Object>) scale).get("pages")).stream().mapToDouble(page -> (double) page.get("cpuMs")).sum();
    }
}
