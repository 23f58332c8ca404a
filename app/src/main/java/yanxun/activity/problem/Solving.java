package yanxun.activity.problem;

import static yanxun.activity.problem.ProblemForm.text;
import static yanxun.platform.i18n.Text.kept;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.Names;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.time.Times;

/** Bidding for a problem with a team, working on it, and writing the case. */
@Component
@Transactional
class Solving {
    private static final int LARGEST_TEAM = 12;

    private final JdbcClient jdbc;
    private final Problems problems;
    private final FileStore files;

    Solving(JdbcClient jdbc, Problems problems, FileStore files) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.files = files;
    }

    /** @param team numbers or names, apart by spaces, commas or lines; the bidder is always in it */
    record BidForm(@Nullable String plan, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, @Nullable String team) {}

    record CaseForm(@Nullable String question, @Nullable String approach, @Nullable String effect, @Nullable String who) {}

    void bid(UUID id, BidForm form, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.state().allowBid();
        var today = Times.day(problems.now().toInstant());
        if (text(form.plan()).isEmpty() || text(form.plan()).length() > 3000) {
            throw new Rejected("请写解决思路和步骤,不超过 3000 字");
        } else if (form.due() == null || !form.due().isAfter(today) || form.due().isAfter(today.plusYears(2))) {
            throw new Rejected("请填写今天以后、两年以内的完成日期");
        }
        var team = team(text(form.team()), viewer);
        var bid = Id.next();
        var fresh = jdbc.sql("""
                insert into activity.bid (id, problem_id, walls, person_id, name, plan, due_on, at) select :bid, id, walls, :me, :name, :plan, :due, :now from activity.problem where id = :id
                on conflict (problem_id, person_id) where withdrawn_at is null do nothing
                """).param("bid", bid).param("me", viewer.person().value()).param("name", viewer.name()).param("plan", text(form.plan())).param("due", form.due()).param("now", problems.now()).param("id", id).update();
        if (fresh == 0) {
            throw new Rejected("您已经投过标;要改请先撤回");
        }
        team.forEach((person, name) -> jdbc.sql("insert into activity.bid_member (bid_id, person_id, walls, name) select id, :person, walls, :name from activity.bid where id = :bid")
                .param("person", person).param("name", name).param("bid", bid).update());
        problems.note(id, viewer, "投标", kept("{0} 人", team.size()));
    }

    private LinkedHashMap<UUID, String> team(String words, Viewer viewer) {
        record Match(UUID id, String number, String name) {}
        var team = new LinkedHashMap<UUID, String>();
        team.put(viewer.person().value(), viewer.name());
        var asked = Names.listed(words);
        var written = StaffNumbers.written(asked, null, jdbc);
        var matches = asked.isEmpty() ? List.<Match>of() : jdbc.sql("select id, number, name from org.person_card where number = any (:words::text[]) or name = any (:words::text[])")
                .param("words", written.values().toArray(String[]::new)).query(Match.class).list();
        for (var word : asked) {
            var meant = matches.stream().filter(match -> match.number().equals(written.get(word)) || match.name().equals(word)).toList();
            if (meant.isEmpty()) {
                throw new Rejected("没有找到“{0}”,没有保存", word);
            } else if (meant.size() > 1) {
                throw new Rejected("“{0}”有重名,请填工号", word);
            }
            team.put(meant.getFirst().id(), meant.getFirst().name());
        }
        if (team.size() > LARGEST_TEAM) {
            throw new Rejected("一个团队不超过 {0} 人", LARGEST_TEAM);
        }
        return team;
    }

    void withdrawBid(UUID id, UUID bid, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.state().allowBid();
        if (jdbc.sql("update activity.bid set withdrawn_at = :now where id = :bid and problem_id = :id and person_id = :me and withdrawn_at is null")
                .param("now", problems.now()).param("bid", bid).param("id", id).param("me", viewer.person().value()).update() == 0) {
            throw new NotFound();
        }
        problems.note(id, viewer, "撤回投标", "");
    }

    void note(UUID id, String text, @Nullable InputStream content, String fileName, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.asWorker();
        problem.state().allowWork();
        if (text.isBlank() && content == null || text.length() > 3000) {
            throw new Rejected("请写几句或选一个文件;文字不超过 3000 字");
        }
        var stored = content == null ? null : files.store(content, fileName, UploadKind.ATTACHMENT);
        jdbc.sql("insert into activity.problem_note (id, problem_id, walls, person_id, name, at, text, file, file_name, type) select :note, id, walls, :me, :name, :now, :text, :file, :fileName, :type from activity.problem where id = :id")
                .param("note", Id.next()).param("me", viewer.person().value()).param("name", problem.poster() && !problem.named() && !problem.team() ? "" : viewer.name()).param("now", problems.now()).param("text", text.strip())
                .param("file", stored == null ? null : stored.id().value(), java.sql.Types.VARCHAR).param("fileName", stored == null ? "" : stored.name()).param("type", stored == null ? "" : stored.type().mediaType()).param("id", id).update();
    }

    void solve(UUID id, CaseForm form, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.asTeam();
        var state = problem.state().solve();
        if (text(form.question()).isEmpty() || text(form.approach()).isEmpty() || text(form.effect()).isEmpty() || text(form.who()).isEmpty()) {
            throw new Rejected("问题、做法、成效和参与人都写好,才成案例");
        }
        jdbc.sql("""
                insert into activity.problem_case (problem_id, walls, question, approach, effect, who, by_person, at)
                select id, walls, :question, :approach, :effect, :who, :me, :now from activity.problem where id = :id
                """).param("question", text(form.question())).param("approach", text(form.approach())).param("effect", text(form.effect())).param("who", text(form.who()))
                .param("me", viewer.person().value()).param("now", problems.now()).param("id", id).update();
        problems.move(problem, state, "");
        problems.note(id, viewer, "写成案例", "");
        var asked = jdbc.sql("select person_id from activity.echo where problem_id = :id or problem_id in (select m.id from activity.problem m where m.merged_into = :id) union select posted_by from activity.problem where id = :id or merged_into = :id")
                .param("id", id).query(UUID.class).list();
        problems.tell(problem, kept("您关心的问题已解决,案例已发布"), asked);
    }
}
