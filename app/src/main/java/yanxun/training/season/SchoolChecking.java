package yanxun.training.season;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.training.enrolment.Telling;
import yanxun.training.programme.Sight;

/** The school's check of the wishes; it may think again until the round is drawn up. */
@Component
@Transactional
public class SchoolChecking {
    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final Wishing.Deadlines deadlines;
    private final Telling telling;
    private final Clock clock;

    SchoolChecking(JdbcClient jdbc, Seasons seasons, Wishing.Deadlines deadlines, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.deadlines = deadlines;
        this.telling = telling;
        this.clock = clock;
    }

    private record Ballot(UUID unitId, String state) {}

    public void approve(UUID id, UUID person, Viewer viewer) {
        move(id, person, "HANDED_IN", "APPROVED", "", viewer);
    }

    void sendBack(UUID id, UUID person, String reason, Viewer viewer) {
        var season = move(id, person, "HANDED_IN", "RETURNED", reason.strip(), viewer);
        telling.letter(new Letter(season.wall(), Matter.BALLOT.of(id + ":" + season.round()), false, kept("学校退回了您的选课志愿:{0}", season.title()), reason.strip(), season.url(), season.wishesNow()), List.of(person));
    }

    void takeBack(UUID id, UUID person, Viewer viewer) {
        move(id, person, null, "HANDED_IN", "", viewer);
    }

    private Season move(UUID id, UUID person, @Nullable String from, String to, String reason, Viewer viewer) {
        var season = seasons.join(id, viewer);
        season.state().allowChecks(season.checksNow(), Times.day(clock.instant()));
        var ballot = jdbc.sql("select b.unit_id, b.state from training.ballot b where b.season_id = :id and b.round = :round and b.person_id = :person and " + Sight.managed("b.unit_id") + " for update of b").param("id", id)
                .param("round", season.round()).param("person", person).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Ballot.class).optional().orElseThrow(NotFound::new);
        if (to.equals("RETURNED") && reason.isBlank()) {
            throw new Rejected("请写明原因,会告诉本人");
        }
        if (viewer.person().value().equals(person)) {
            throw new Rejected("自己的志愿不能自己审核,请由校内其他负责人或教研中心审核");
        }
        if (from != null && !ballot.state().equals(from) || from == null && ballot.state().equals("HANDED_IN")) {
            throw new Rejected(from == null ? "没有可以收回的审核" : "这份志愿已经审核过;要改请先收回");
        }
        var open = to.equals("HANDED_IN");
        jdbc.sql("update training.ballot set state = :state, reason = :reason, checked_by = :me, checked_at = :now where season_id = :id and round = :round and person_id = :person").param("state", to).param("reason", reason)
                .param("me", open ? null : viewer.person().value(), Types.OTHER).param("now", open ? null : clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE).param("id", id)
                .param("round", season.round()).param("person", person).update();
        deadlines.tellSchool(season, ballot.unitId(), season.wall());
        return season;
    }
}
