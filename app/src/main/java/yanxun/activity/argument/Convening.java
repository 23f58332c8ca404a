package yanxun.activity.argument;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Evidence;
import yanxun.activity.undertaking.Fitting;
import yanxun.activity.undertaking.Passages;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.Undertakings;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.Names;
import yanxun.platform.error.Rejected;

/** Calling the experts together over the newest version of a plan. */
@Component
@Transactional
public class Convening {
    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Passages passages;
    private final Fitting fitting;
    private final Inbox inbox;

    Convening(JdbcClient jdbc, Undertakings undertakings, Passages passages, Fitting fitting, Inbox inbox) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.passages = passages;
        this.fitting = fitting;
        this.inbox = inbox;
    }

    private record Invited(@Nullable UUID person, String name, String unit) {}

    public void convene(UUID id, HearingForm form, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        Arguing.refuseOthers(claimed);
        claimed.course().allowWork(Phase.ARGUMENT, claimed.parts());
        if (form.day() == null) {
            throw new Rejected("请填写论证会日期").beside("day");
        }
        var why = Evidence.on(form.day()).accept(fitting.sought(id, Phase.ARGUMENT, List.of()), form.why());
        var experts = invited(form.experts());
        if (jdbc.sql("select exists (select from activity.hearing where undertaking_id = :id and concluded_at is null and id <> :hearing)").param("id", id).param("hearing", form.id()).query(Boolean.class).single()) {
            throw new Rejected("上一次论证会还没有形成结论,不能再召开一次");
        }
        var fresh = jdbc.sql("""
                insert into activity.hearing (id, undertaking_id, walls, number, proposal, held_on, place)
                select :hearing, u.id, u.walls, (select count(*) + 1 from activity.hearing h where h.undertaking_id = u.id), (select max(number) from activity.proposal p where p.undertaking_id = u.id), :day, :place
                  from activity.undertaking u where u.id = :id
                on conflict (id) do nothing
                """).param("hearing", form.id()).param("id", id).param("day", form.day()).param("place", form.place() == null ? "" : form.place().strip()).update();
        if (fresh > 0) {
            invite(id, form.id(), experts);
            passages.note(id, viewer, "召开论证会", kept("{0},专家 {1} 人 {2}", form.day(), experts.size(), why));
            inbox.deliver(new Letter(claimed.wall(), Matter.HEARING.of(form.id()), true, kept("请审阅方案并发表论证意见:{0}", claimed.title()), kept("论证会 {0}", form.day()), "/undertakings/" + id, form.day()),
                    experts.stream().map(Invited::person).filter(java.util.Objects::nonNull).toList());
        }
    }

    /** An expert of another district must be able to look. */
    private void invite(UUID id, UUID hearing, List<Invited> experts) {
        for (var expert : experts) {
            jdbc.sql("insert into activity.expert (id, hearing_id, walls, person_id, name, unit_name) select :id, h.id, h.walls, :person, :name, :unit from activity.hearing h where h.id = :hearing")
                    .param("id", Id.next()).param("hearing", hearing).param("person", expert.person(), java.sql.Types.OTHER).param("name", expert.name()).param("unit", expert.unit()).update();
        }
    }

    private List<Invited> invited(@Nullable String lines) {
        var experts = new ArrayList<Invited>();
        for (var line : lines == null ? List.<String>of() : lines.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            var halves = Names.first(line);
            experts.add(halves.getLast().isEmpty() ? known(halves.getFirst()) : new Invited(null, halves.getFirst(), halves.getLast()));
        }
        if (experts.isEmpty()) {
            throw new Rejected("请写明论证专家,每行一位");
        }
        if (experts.stream().map(expert -> expert.person() == null ? expert.name() + "\0" + expert.unit() : expert.person().toString()).distinct().count() < experts.size()) {
            throw new Rejected("专家名单有重复");
        }
        return experts;
    }

    private record Known(UUID id, String name, String unit) {}

    private Invited known(String word) {
        var found = jdbc.sql("select p.id, p.name, coalesce(u.name, '') as unit from org.person_card p left join org.unit_card u on u.id = p.unit_id where p.number = :word or p.name = :word limit 2")
                .param("word", StaffNumbers.written(word, jdbc)).query(Known.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有找到“{0}”;校外专家请写“姓名,单位”" : "“{0}”有重名,请填工号", word);
        }
        return new Invited(found.getFirst().id(), found.getFirst().name(), found.getFirst().unit());
    }
}
