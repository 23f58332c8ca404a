package yanxun.platform.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import yanxun.platform.i18n.Text;

/**
 * What may be typed after a verb, read from its line in the help: {@code verb WORD --needed X (--one X|--or-other X) [--maybe X] [--flag]}.
 *
 * @param words what stands alone @param options with the word for their value, empty for a flag @param needed of each group one @param together all of a group or none
 */
record Usage(List<String> words, Map<String, String> options, List<List<String>> needed, List<List<String>> together) {
    private static final Pattern PART = Pattern.compile("\\[[^]]*]|\\([^)]*\\)|--\\S+ \\S+|\\S+");
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)(?: ([^\\s|)\\]]+(?:\\|(?!--)[^\\s|)\\]]+)*))?");

    /** @param line as the help prints it; two blanks end what may be typed */
    static Usage of(String verb, String line) {
        var usage = new Usage(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        PART.matcher(line.substring(verb.length()).strip().split(" {2}")[0]).results().forEach(part -> usage.read(part.group()));
        usage.options.put("--json", "");
        return usage;
    }

    private void read(String part) {
        if (!part.contains("--")) {
            words.add(part);
            return;
        }
        var group = new ArrayList<String>();
        OPTION.matcher(part).results().forEach(option -> {
            options.put(option.group(1), option.group(2) == null ? "" : option.group(2));
            group.add(option.group(1));
        });
        (part.startsWith("[") ? together : needed).add(group);
    }

    /** Says what is wrong with what was typed, the first thing found. */
    void check(List<String> typed) {
        var given = new LinkedHashSet<String>();
        var alone = new ArrayList<String>();
        for (int i = 0; i < typed.size(); i++) {
            var word = typed.get(i);
            if (!word.startsWith("--")) {
                alone.add(word);
            } else if (!options.containsKey(word)) {
                throw new Misused("没有选项 {0}", word);
            } else {
                given.add(word);
                i += value(word, i + 1 < typed.size() ? typed.get(i + 1) : "");
            }
        }
        refuseMissing(alone, given);
    }

    /** How many words the value takes. */
    private int value(String option, String typed) {
        var kind = options.get(option);
        if (kind.isEmpty()) {
            return 0;
        } else if (typed.isEmpty() || options.containsKey(typed)) {
            throw new Misused("{0} 后面要写 {1}", option, kind);
        } else if (kind.equals("Y") && !typed.matches("\\d{4}")) {
            throw new Misused("{0} 要写四位数的年份,现在写的是“{1}”", option, typed);
        } else if (kind.equals("DAY") && !isDay(typed)) {
            throw new Misused("{0} 的日期写成 2026-08-31 的样子,现在写的是“{1}”", option, typed);
        } else if (kind.contains("|") && !List.of(kind.split("\\|")).contains(typed.toLowerCase(Locale.ROOT))) {
            throw new Misused("{0} 可以是 {1},现在写的是“{2}”", option, kind.replace("|", "、"), typed);
        } else if (kind.equals("N:HASH") && !typed.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new Misused("{0} 要写“段号:校验值”,校验值是 64 位,现在写的是“{1}”", option, typed);
        }
        return 1;
    }

    private void refuseMissing(List<String> alone, Set<String> given) {
        var missing = new ArrayList<>(words.subList(Math.min(alone.size(), words.size()), words.size()));
        needed.stream().filter(group -> group.stream().noneMatch(given::contains)).forEach(group -> missing.add(String.join(Text.t("或"), group)));
        together.stream().filter(group -> group.stream().anyMatch(given::contains)).forEach(group -> group.stream().filter(option -> !given.contains(option)).forEach(missing::add));
        if (!missing.isEmpty()) {
            throw new Misused("还缺 {0}", String.join("、", missing));
        } else if (alone.size() > words.size()) {
            throw new Misused("多写了“{0}”", String.join(" ", alone.subList(words.size(), alone.size())));
        }
    }

    private static boolean isDay(String typed) {
        try {
            return LocalDate.parse(typed) != null;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
