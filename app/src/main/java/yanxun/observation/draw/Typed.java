package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yanxun.org.StaffNumbers;
import yanxun.platform.data.Names;

/** Who is left out by hand, one a line: number or name, blank, reason. @param unknown what is wrong, line by line */
record Typed(Map<UUID, String> reasons, List<String> unknown) {
    static Typed read(String lines, Collection<Possible> people) {
        var byWord = new HashMap<String, Set<UUID>>();
        people.forEach(person -> {
            byWord.computeIfAbsent(person.number(), _ -> new HashSet<>()).add(person.teacherId());
            byWord.computeIfAbsent(person.teacher(), _ -> new HashSet<>()).add(person.teacherId());
        });
        var reasons = new HashMap<UUID, String>();
        var unknown = new ArrayList<String>();
        for (var line : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var parts = Names.first(line);
            var found = byWord.getOrDefault(StaffNumbers.written(parts.getFirst(), byWord.keySet()), Set.of());
            if (found.isEmpty()) {
                unknown.add(t("“{0}”不在名单里", parts.getFirst()));
            } else if (found.size() > 1) {
                unknown.add(t("名单里有 {0} 位“{1}”,请改填工号", found.size(), parts.getFirst()));
            } else if (parts.getLast().isEmpty()) {
                unknown.add(t("“{0}”没有写原因", parts.getFirst()));
            } else {
                reasons.put(found.iterator().next(), parts.getLast().replaceAll("\\s+", " "));
            }
        }
        return new Typed(reasons, unknown);
    }

    static String told(List<String> unknown) {
        return unknown.stream().limit(5).collect(Collectors.joining(t(";")));
    }
}
