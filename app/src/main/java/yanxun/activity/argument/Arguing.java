package yanxun.activity.argument;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Claimed;
import yanxun.activity.undertaking.Moving;
import yanxun.activity.undertaking.Part;
import yanxun.activity.undertaking.Passages;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.Progress.Conclusion;
import yanxun.activity.undertaking.Undertakings;
import yanxun.notice.Inbox;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Hearing the experts and concluding. Two who conclude at once: the second is told what the first concluded. */
@Component
@Transactional
public class Arguing {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Moving moving;
    private final Passages passages;
    private final Inbox inbox;
    private final Clock clock;

    Arguing(JdbcClient jdbc, Undertakings undertakings, Moving moving, Passages passages, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.moving = moving;
        this.passages = passages;
        this.inbox = inbox;
        this.clock = clock;
    }

    public void opine(UUID id, UUID expert, String stand, String opinion, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.ARGUMENT, claimed.parts(), Part.EXPERT);
        var chosen = stand(stand);
        if (chosen != Hearing.Stand.ABSENT && opinion.isBlank()) {
            throw new Rejected("请写下意见,不能只选结论");
        }
        hearing(id, hearingOf(id, expert)).allowOpinion();
        var mine = claimed.parts().contains(Part.ORGANISER) ? "" : " and person_id = :me";
        var said = jdbc.sql("update activity.expert set stand = :stand, opinion = :opinion, given_at = :now, read_at = coalesce(read_at, :now) where id = :expert" + mine)
                .param("stand", chosen.name()).param("opinion", opinion.strip()).param("now", now()).param("expert", expert).param("me", viewer.person().value()).update();
        if (said == 0) {
            throw new NotYours("只能填写自己的论证意见");
        }
        jdbc.sql("select person_id from activity.expert where id = :expert and person_id is not null").param("expert", expert).query(UUID.class).optional()
                .ifPresent(person -> inbox.settle(Matter.HEARING.of(hearingOf(id, expert)), new PersonId(person)));
        passages.note(id, viewer, "论证意见", kept("{0}", word(chosen.displayName())));
    }

    /** What somebody did who opened the plan as an expert of the hearing. */
    public void read(UUID id, Viewer viewer) {
        jdbc.sql("""
                update activity.expert e set read_at = :now from activity.hearing h
                 where h.id = e.hearing_id and h.undertaking_id = :id and h.concluded_at is null and e.person_id = :me and e.read_at is null
                """).param("id", id).param("me", viewer.person().value()).param("now", now()).update();
    }

    public void conclude(UUID id, UUID hearing, ConclusionForm form, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        refuseOthers(claimed);
        claimed.course().allowWork(Phase.ARGUMENT, claimed.parts());
        var conclusion = form.chosen();
        var version = jdbc.sql("select version from activity.hearing where id = :hearing and undertaking_id = :id").param("hearing", hearing).param("id", id).query(Integer.class).optional().orElseThrow(NotFound::new);
        hearing(id, hearing).conclude(conclusion, form.required(), form.why());
        if (form.version() == null || form.version() != version) {
            throw new Stale();
        }
        jdbc.sql("update activity.hearing set version = version + 1, conclusion = :conclusion, reasons = :reasons, concluded_by = :me, concluded_at = :now where id = :hearing")
                .param("hearing", hearing).param("conclusion", conclusion.name()).param("reasons", form.why()).param("me", viewer.person().value()).param("now", now()).update();
        jdbc.sql("""
                insert into activity.required_change (id, hearing_id, walls, ordinal, text)
                select gen_random_uuid(), h.id, h.walls, each.ordinal, each.text from activity.hearing h, unnest(:changes::text[]) with ordinality as each(text, ordinal) where h.id = :hearing
                """).param("hearing", hearing).param("changes", form.required().toArray(String[]::new)).update();
        inbox.settleAll(Matter.HEARING.of(hearing));
        passages.note(id, viewer, "论证结论", kept("{0} {1}", word(conclusion.displayName()), form.why()));
        switch (conclusion) {
            case ADOPT -> {}
            case REVISE -> moving.sendBackToPlan(claimed, kept("论证会要求修改 {0} 处", form.required().size()), viewer);
            case REJECT -> moving.sendBackToPlan(claimed, form.why(), viewer);
        }
    }

    /** The bureau accepts how one required change was met. */
    public void accept(UUID id, UUID change, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        refuseOthers(claimed);
        claimed.course().allowWork(Phase.ARGUMENT, claimed.parts());
        var accepted = jdbc.sql("""
                update activity.required_change r set accepted_at = coalesce(accepted_at, :now), accepted_by = coalesce(accepted_by, :me) from activity.hearing h
                 where r.id = :change and h.id = r.hearing_id and h.undertaking_id = :id and r.answer <> ''
                """).param("change", change).param("id", id).param("now", now()).param("me", viewer.person().value()).update();
        if (accepted == 0) {
            throw new Rejected("这一条还没有答复,不能确认");
        }
        passages.note(id, viewer, "确认修改", "");
    }

    private Hearing hearing(UUID id, UUID hearing) {
        var stands = new ArrayList<Hearing.Stand>();
        jdbc.sql("select stand from activity.expert where hearing_id = :hearing").param("hearing", hearing).query((rs, _) -> stands.add(rs.getString(1) == null ? null : Hearing.Stand.valueOf(rs.getString(1)))).list();
        return jdbc.sql("select proposal, conclusion, (select max(number) from activity.proposal where undertaking_id = :id) as latest from activity.hearing where id = :hearing and undertaking_id = :id").param("id", id).param("hearing", hearing)
                .query((rs, _) -> new Hearing(rs.getInt("proposal"), rs.getInt("latest"), rs.getString("conclusion") == null ? null : Conclusion.valueOf(rs.getString("conclusion")), stands)).optional().orElseThrow(NotFound::new);
    }

    private UUID hearingOf(UUID id, UUID expert) {
        return jdbc.sql("select h.id from activity.hearing h join activity.expert e on e.hearing_id = h.id where e.id = :expert and h.undertaking_id = :id").param("expert", expert).param("id", id).query(UUID.class).optional().orElseThrow(NotFound::new);
    }

    private static Hearing.Stand stand(String name) {
        return java.util.Arrays.stream(Hearing.Stand.values()).filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new Rejected("请选择论证意见"));
    }

    static void refuseOthers(Claimed claimed) {
        if (!claimed.organises() && !claimed.delegated()) {
            throw new NotYours("论证会由主办单位组织");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
