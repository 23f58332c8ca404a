package yanxun.activity.radar;

import static yanxun.platform.i18n.Text.t;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import yanxun.platform.i18n.Text;

/** Names the viewer may know: of people within reach, and of schools. Everybody else is only counted. */
record Known(Map<UUID, String> people, Map<UUID, String> schools) {
    private static final int NAMED = 3;

    String who(Collection<UUID> persons) {
        var names = persons.stream().map(people::get).filter(Objects::nonNull).sorted().limit(NAMED).toList();
        return names.isEmpty() ? t("{0} 人", persons.size()) : Text.listed(names) + (persons.size() > names.size() ? t("等 {0} 人", persons.size()) : "");
    }

    String school(UUID id) {
        return schools.getOrDefault(id, t("一所学校"));
    }

    static <E> List<E> first(List<E> all) {
        return all.subList(0, Math.min(NAMED, all.size()));
    }
}
