package yanxun.platform.data.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.error.Rejected;

/** One file and a few options, and the answer in the form they ask for. */
record Arguments(List<String> words) {

    Path onlyFile(String... options) {
        var files = words.stream().filter(word -> !word.startsWith("--")).toList();
        var unknown = words.stream().filter(word -> word.startsWith("--") && !List.of(options).contains(word)).findFirst();
        if (unknown.isPresent()) {
            throw new Rejected("不认识选项 {0}", unknown.get());
        }
        if (files.size() != 1) {
            throw new Rejected("请给出一个文件的名字");
        }
        return Path.of(files.getFirst());
    }

    boolean replace() {
        return words.contains("--replace");
    }

    void answer(PrintStream out, String sentence, Object... namesAndValues) {
        out.println(words.contains("--json") ? JsonMapper.builder().build().writeValueAsString(facts(namesAndValues)) : sentence);
    }

    private static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
