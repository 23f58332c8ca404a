package yanxun.notice.preference;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Secrets;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Stale;

/** Keeps what a person chose. */
@Component
@Transactional
class Preferring {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    Preferring(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    Preference of(UUID person) {
        return jdbc.sql("select version, pace, digest_at, quiet_from, quiet_to, quiet_weekends, todo, news from notice.preference where person_id = :me").param("me", person)
                .query(Preference.class).optional().orElse(Preference.USUAL);
    }

    List<Contact> contacts(UUID person) {
        return jdbc.sql("select channel, value, enabled, bad_at, trouble, candidate from notice.address where person_id = :me").param("me", person).query(Contact.class).list().stream()
                .map(kept -> kept.read(secrets.open(kept.value()).orElse(null), secrets.open(kept.candidate()).orElse(null))).toList();
    }

    /** The row on which everything else of the person hangs. */
    void begin(Viewer viewer, String tongue) {
        jdbc.sql("insert into notice.preference (person_id, wall, tongue) values (:me, :wall, :tongue) on conflict (person_id) do update set tongue = excluded.tongue")
                .param("me", viewer.person().value()).param("wall", viewer.wall()).param("tongue", tongue).update();
    }

    void choose(PreferenceForm form, String tongue, Viewer viewer) {
        begin(viewer, tongue);
        var chosen = form.chosen();
        var changed = jdbc.sql("""
                update notice.preference set version = version + 1, pace = :pace, digest_at = :digest, quiet_from = :from, quiet_to = :to, quiet_weekends = :weekends, todo = :todo, news = :news
                 where person_id = :me and version = :version
                """).param("pace", chosen.pace()).param("digest", chosen.digestAt()).param("from", chosen.quietFrom()).param("to", chosen.quietTo()).param("weekends", chosen.quietWeekends())
                .param("todo", chosen.todo()).param("news", chosen.news()).param("me", viewer.person().value()).param("version", chosen.version()).update();
        if (changed == 0) {
            throw new Stale();
        }
        jdbc.sql("update notice.address set enabled = case channel when 'EMAIL' then :email else :sms end where person_id = :me")
                .param("email", PreferenceForm.is(form.email())).param("sms", PreferenceForm.is(form.sms())).param("me", viewer.person().value()).update();
    }

    /** Mails end with one press, signed in or not: the key stands in each of them. */
    void unsubscribe(UUID key) {
        var found = jdbc.sql("update notice.address a set enabled = false from notice.preference p where p.unsubscribe_key = :key and a.person_id = p.person_id and a.channel = 'EMAIL'")
                .param("key", key).update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    boolean isKnown(UUID key) {
        return jdbc.sql("select exists (select from notice.preference where unsubscribe_key = :key)").param("key", key).query(Boolean.class).single();
    }
}
