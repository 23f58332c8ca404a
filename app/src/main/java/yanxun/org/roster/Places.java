package yanxun.org.roster;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.data.Names;
import yanxun.platform.data.Nearest;

/** The units people can belong to, by every word they go by today: code, name, short name. */
record Places(Map<String, Place> words) {
    record Place(String word, UUID id, String name, int found, boolean reached) {
        /** Another word that is the same but for its blanks. */
        Place with(Place other) {
            return id.equals(other.id) ? this : new Place(word, id, name, found + other.found, reached || other.reached);
        }
    }

    static Places of(JdbcClient jdbc, Intake intake, LocalDate today) {
        return new Places(jdbc.sql("""
                select word, min(id::text)::uuid as id, min(name) as name, count(distinct id) as found, bool_or(reached) as reached
                  from (select u.id, w.word, p.name, exists (select from org.reach r where r.descendant = u.id and r.ancestor = any (:scopes::uuid[]) and r.valid @> :today::date) as reached
                          from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> :today::date
                         cross join lateral (values (u.code), (p.name), (p.short_name)) as w (word)
                         where u.wall = :wall and w.word is not null and u.kind not in ('PROVINCE', 'CITY', 'TOWNSHIP', 'SUBJECT_GROUP', 'PREP_GROUP')) each
                 group by word
                """)
                .param("wall", intake.wall()).param("scopes", intake.roots()).param("today", today).query(Place.class).list().stream().collect(Collectors.toMap(place -> Names.folded(place.word), Function.identity(), Place::with)));
    }

    /** The unit one may bring people to under this word; null where {@link #trouble} says why not. */
    @Nullable Place place(String word) {
        return trouble(word).isEmpty() ? words.get(word) : null;
    }

    Optional<String> trouble(String word) {
        var place = words.get(word);
        if (place == null) {
            return Optional.of(Nearest.of(word, words.values().stream().filter(Place::reached).map(Place::name).distinct().toList()).map(near -> kept("没有这个单位;是不是“{0}”?", near))
                    .orElse("没有这个单位,请核对名称,或先导入学校"));
        } else if (place.found > 1) {
            return Optional.of(kept("有 {0} 个单位叫这个名字,请改填学校标识码", place.found));
        }
        return place.reached ? Optional.empty() : Optional.of("这个单位不在您管理的范围内");
    }
}
