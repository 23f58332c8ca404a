package yanxun.activity.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.undertaking.Undertakings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** The versions of a plan, and what is between them. */
@Component
class ProposalQueries {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;

    ProposalQueries(JdbcClient jdbc, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
    }

    private record Version(ProposalForm form, String writer, java.time.Instant at) {}

    ProposalPage page(UUID id, int number, @Nullable Integer against, Viewer viewer) {
        var claimed = undertakings.look(id, viewer);
        var version = version(id, number).orElseThrow(NotFound::new);
        var other = against == null ? number - 1 : against;
        var before = other > 0 ? version(id, other).map(found -> found.form().texts()).orElse(null) : null;
        var parts = new ArrayList<ProposalPage.Part>();
        version.form().texts().forEach((part, text) -> parts.add(new ProposalPage.Part(ProposalForm.PARTS.getOrDefault(part, part), text, before == null ? null : Difference.of(before.getOrDefault(part, ""), text))));
        return new ProposalPage(id, claimed.title(), number, version.writer(), version.at(), parts, IntStream.rangeClosed(1, latest(id)).boxed().toList(), before == null ? null : other);
    }

    ProposalFormPage form(UUID id, @Nullable ProposalForm typed, Map<String, String> errors, @Nullable String conflict, Viewer viewer) {
        var claimed = undertakings.look(id, viewer);
        var latest = latest(id);
        var form = typed != null ? typed : latest == 0 ? new ProposalForm(null, "", "", "", "", "", "") : version(id, latest).orElseThrow(NotFound::new).form();
        return new ProposalFormPage(id, claimed.title(), form, changes(id), errors, conflict);
    }

    int latest(UUID id) {
        return jdbc.sql("select coalesce(max(number), 0) from activity.proposal where undertaking_id = :id").param("id", id).query(Integer.class).single();
    }

    /** What the last hearing asked for. */
    List<RequiredChange> changes(UUID id) {
        return jdbc.sql("""
                select r.id, r.ordinal, r.text, r.answer, r.accepted_at from activity.required_change r
                 where r.hearing_id = (select h.id from activity.hearing h where h.undertaking_id = :id and h.concluded_at is not null order by h.number desc limit 1) order by r.ordinal
                """).param("id", id).query(RequiredChange.class).list();
    }

    private Optional<Version> version(UUID id, int number) {
        return jdbc.sql("""
                select p.*, coalesce((select c.name from org.person_card c where c.id = p.written_by limit 1), '') as writer from activity.proposal p where undertaking_id = :id and number = :number
                """).param("id", id).param("number", number)
                .query((rs, _) -> new Version(new ProposalForm(number, rs.getString("purpose"), rs.getString("theme"), rs.getString("goals"), rs.getString("forms"), rs.getString("content"), rs.getString("measures")),
                        rs.getString("writer"), rs.getTimestamp("written_at").toInstant())).optional();
    }
}
