package yanxun.activity.argument;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Passages;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.Undertakings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Stale;

/** Writing the plan: every saved text is a version, none is lost. */
@Component
@Transactional
public class Proposing {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Passages passages;
    private final Clock clock;

    Proposing(JdbcClient jdbc, Undertakings undertakings, Passages passages, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.passages = passages;
        this.clock = clock;
    }

    /** The number of the version; the same text again is the same version. Somebody wrote in between: stale. */
    public int write(UUID id, ProposalForm form, Map<UUID, String> answers, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.PLAN, claimed.parts());
        answer(id, answers);
        var latest = jdbc.sql("select coalesce(max(number), 0) from activity.proposal where undertaking_id = :id").param("id", id).query(Integer.class).single();
        var texts = form.texts();
        if (latest > 0 && isSame(id, latest, texts)) {
            return latest;
        }
        if (form.base() == null ? latest > 0 : form.base() != latest) {
            throw new Stale();
        }
        jdbc.sql("""
                insert into activity.proposal (undertaking_id, number, walls, purpose, theme, goals, forms, content, measures, written_by, written_at)
                select id, :number, walls, :purpose, :theme, :goals, :forms, :content, :measures, :me, :now from activity.undertaking where id = :id
                """).param("id", id).param("number", latest + 1).params(texts).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        passages.note(id, viewer, "方案", kept("第 {0} 稿", latest + 1));
        return latest + 1;
    }

    private void answer(UUID id, Map<UUID, String> answers) {
        answers.forEach((change, text) -> jdbc.sql("""
                update activity.required_change r set answer = :text from activity.hearing h
                 where r.id = :change and h.id = r.hearing_id and h.undertaking_id = :id and r.accepted_at is null
                """).param("change", change).param("id", id).param("text", text.strip()).update());
    }

    private boolean isSame(UUID id, int number, Map<String, String> texts) {
        return jdbc.sql("""
                select (purpose, theme, goals, forms, content, measures) = (:purpose, :theme, :goals, :forms, :content, :measures) from activity.proposal where undertaking_id = :id and number = :number
                """).param("id", id).param("number", number).params(texts).query(Boolean.class).single();
    }
}
