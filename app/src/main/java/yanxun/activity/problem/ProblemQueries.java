package yanxun.activity.problem;

import static yanxun.platform.i18n.Text.t;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;

/** Reads the board. Who asked not to be named is known to themselves and to who screens for the whole district. */
@Component
class ProblemQueries {
    private static final String SEEN = """
            (p.state in ('OPEN', 'AWARDED', 'SOLVED', 'ESCALATED') or p.posted_by = :me
             or p.unit_id in (select r.descendant from org.reach_card r where r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date))""";
    private static final String WHO = """
            case when p.named or p.posted_by = :me or p.wall = any (:districts::uuid[]) then
                 coalesce((select u.name from org.unit_card u where u.id = p.unit_id), '') || ' ' || coalesce((select q.name from org.person_card q where q.id = p.posted_by), '') else '' end as who""";
    private static final String ECHOES = "(select count(distinct e.person_id) from activity.echo e where e.problem_id = p.id or e.problem_id in (select m.id from activity.problem m where m.merged_into = p.id)) as echoes";
    private static final int COMPARED = 300;
    private static final int SHOWN_AS_SIMILAR = 5;

    private final JdbcClient jdbc;

    ProblemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BoardPage board(ProblemFilter filter, Viewer viewer) {
        var total = by(viewer, filter.where().and(SEEN).of(jdbc, "select count(*) from activity.problem p where {where}")).query(Long.class).single();
        var rows = by(viewer, filter.where().and(SEEN).of(jdbc, """
                select p.id, p.title, p.stage, p.subject, p.state, to_char(p.posted_at, 'YYYY-MM-DD') as posted_on, %s, %s,
                       (select count(*) from activity.bid b where b.problem_id = p.id and b.withdrawn_at is null) as bids
                  from activity.problem p where {where} order by array_position(array['POSTED', 'OPEN', 'AWARDED'], p.state) nulls last, p.posted_at desc, p.id limit :size offset :offset
                """.formatted(WHO, ECHOES))).param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(BoardPage.Row.class).list();
        return new BoardPage(filter, new Page<>(rows, filter.number(), Page.SIZE, total));
    }

    ProblemPage page(UUID id, Viewer viewer) {
        var facts = facts(id, viewer);
        var rights = rights(facts, viewer);
        var screening = rights.screener() && (facts.state() == ProblemLife.POSTED || facts.state() == ProblemLife.OPEN);
        return new ProblemPage(facts, bids(id, viewer), notes(id),
                jdbc.sql("select question, approach, effect, who, to_char(at, 'YYYY-MM-DD') as \"on\" from activity.problem_case where problem_id = :id").param("id", id)
                        .query(ProblemPage.Case.class).optional().orElse(null),
                jdbc.sql("select title, question, reason, to_char(at, 'YYYY-MM-DD') as \"on\" from activity.problem_topic where problem_id = :id").param("id", id)
                        .query(ProblemPage.Topic.class).optional().orElse(null),
                steps(id, viewer), jdbc.sql("select id, title, state from activity.problem where merged_into = :id order by posted_at").param("id", id).query(ProblemPage.Other.class).list(),
                screening || facts.state() == ProblemLife.POSTED ? similar(facts, viewer) : List.of(), rights);
    }

    private ProblemPage.Facts facts(UUID id, Viewer viewer) {
        return by(viewer, jdbc.sql("""
                select p.id, p.version, p.title, p.stage, p.subject, p.what, p.tried, p.state, p.reason, to_char(p.posted_at, 'YYYY-MM-DD') as posted_on, p.bid_id, p.merged_into, p.community_id,
                       (select m.title from activity.problem m where m.id = p.merged_into) as merged_title, (select k.name from network.community_card k where k.id = p.community_id) as community_name, %s, %s
                  from activity.problem p where p.id = :id and
                """.formatted(WHO, ECHOES) + SEEN)).param("id", id).query(ProblemPage.Facts.class).optional().orElseThrow(NotFound::new);
    }

    private ProblemPage.Rights rights(ProblemPage.Facts facts, Viewer viewer) {
        return jdbc.sql("""
                select p.posted_by = :me as poster,
                """ + Reach.covers("p.unit_id", "scopes") + """
                  as screener,
                       exists (select from activity.bid_member m where m.bid_id = p.bid_id and m.person_id = :me) as team,
                       exists (select from activity.echo e where e.problem_id = p.id and e.person_id = :me) as echoed,
                       exists (select from activity.bid b where b.problem_id = p.id and b.person_id = :me and b.withdrawn_at is null) as bidding
                  from activity.problem p where p.id = :id
                """).param("id", facts.id()).param("me", viewer.person().value()).param("scopes", Problems.scopes(viewer, facts.stage(), facts.subject())).query(ProblemPage.Rights.class).single();
    }

    private List<ProblemPage.Bid> bids(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select b.id, b.name, (select string_agg(m.name, '、' order by m.person_id <> b.person_id, m.name) from activity.bid_member m where m.bid_id = b.id) as team, b.plan, b.due_on, b.person_id = :me as mine
                  from activity.bid b where b.problem_id = :id and b.withdrawn_at is null order by b.at, b.id
                """).param("id", id).param("me", viewer.person().value()).query(ProblemPage.Bid.class).list();
    }

    private List<ProblemPage.Note> notes(UUID id) {
        return jdbc.sql("select id, name, to_char(at, 'YYYY-MM-DD HH24:MI') as \"on\", text, file, file_name from activity.problem_note where problem_id = :id order by at, id")
                .param("id", id).query(ProblemPage.Note.class).list().stream()
                .map(note -> note.name().isEmpty() ? new ProblemPage.Note(note.id(), t("提出人"), note.on(), note.text(), note.file(), note.fileName()) : note).toList();
    }

    private List<ProblemPage.Step> steps(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select to_char(s.at, 'YYYY-MM-DD HH24:MI') as "on", case when s.person_id = p.posted_by and not p.named and p.posted_by <> :me and not p.wall = any (:districts::uuid[]) then '' else s.name end as name,
                       s.what, s.detail
                  from activity.problem_step s join activity.problem p on p.id = s.problem_id where s.problem_id = :id order by s.at desc, s.id desc limit 60
                """).param("id", id).param("me", viewer.person().value()).param("districts", viewer.districts(Permission.SCREEN_PROBLEMS)).query(ProblemPage.Step.class).list();
    }

    record Text(UUID id, String title, ProblemLife state, String what) {}

    /** Likely the same problem, the likest first: the newest of the board are compared, of the same subject or of none. */
    private List<ProblemPage.Other> similar(ProblemPage.Facts facts, Viewer viewer) {
        record Scored(ProblemPage.Other other, double score) {}
        var mine = facts.title() + " " + facts.what();
        return by(viewer, jdbc.sql("""
                select p.id, p.title, p.state, p.what from activity.problem p
                 where p.id <> :id and p.state in ('POSTED', 'OPEN', 'AWARDED', 'SOLVED') and (p.subject is null or :subject::text is null or p.subject = :subject) and
                """ + SEEN + " order by p.posted_at desc limit " + COMPARED)).param("id", facts.id()).param("subject", facts.subject(), java.sql.Types.VARCHAR).query(Text.class).list().stream()
                .map(other -> new Scored(new ProblemPage.Other(other.id(), other.title(), other.state()), Math.max(Likeness.of(facts.title(), other.title()), Likeness.of(mine, other.title() + " " + other.what()))))
                .filter(scored -> scored.score() >= Likeness.SIMILAR).sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(SHOWN_AS_SIMILAR).map(Scored::other).toList();
    }

    /** The file of a note, for whoever sees the problem. */
    record Kept(@Nullable String file, String fileName, String type) {}

    Kept file(UUID problem, UUID note, Viewer viewer) {
        facts(problem, viewer);
        return jdbc.sql("select file, file_name, type from activity.problem_note where id = :note and problem_id = :id and file is not null").param("note", note).param("id", problem)
                .query(Kept.class).optional().orElseThrow(NotFound::new);
    }

    /** As the form shows it to its poster. */
    ProblemForm form(UUID id, Viewer viewer) {
        return jdbc.sql("select id, version, title, stage, subject, what, tried, not named as unnamed, community_id as community, undertaking_id as undertaking from activity.problem where id = :id and posted_by = :me")
                .param("id", id).param("me", viewer.person().value()).query(ProblemForm.class).optional().orElseThrow(NotFound::new);
    }

    /** The communities the poster's unit belongs to: there a problem may be shared beyond the district. */
    java.util.Map<String, String> communities(Viewer viewer) {
        record Community(UUID id, String name) {}
        var names = new java.util.LinkedHashMap<String, String>();
        jdbc.sql("select distinct k.id, k.name from network.member_card m join network.community_card k on k.id = m.community_id where m.unit_id = :unit and m.valid @> current_date order by k.name")
                .param("unit", viewer.unit()).query(Community.class).list().forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("scopes", viewer.scopes(Permission.SCREEN_PROBLEMS)).param("districts", viewer.districts(Permission.SCREEN_PROBLEMS));
    }
}
