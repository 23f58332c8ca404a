package yanxun.org.person;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.org.person.PersonForm.text;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.Span;
import yanxun.org.duty.Relieving;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.data.Secrets;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;

/** Writing a person down, and putting right or changing what is written. */
@Component
@Transactional
class WritingPeople {
    private final JdbcClient jdbc;
    private final People people;
    private final Careers careers;
    private final Relieving relieving;
    private final Secrets secrets;
    private final Trail trail;

    WritingPeople(JdbcClient jdbc, People people, Careers careers, Relieving relieving, Secrets secrets, Trail trail) {
        this.jdbc = jdbc;
        this.people = people;
        this.careers = careers;
        this.relieving = relieving;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** What happened, and when. */
    @Component
    record Trail(Audit audit, Clock clock) {}

    /** The same form sent twice makes one person. */
    void register(UUID id, PersonForm form, Viewer viewer) {
        var unit = Objects.requireNonNull(form.unit());
        if (!people.reaches(unit, viewer, Permission.MANAGE_PEOPLE)) {
            throw new Rejected("这个单位不在您管理的范围内");
        }
        var wall = jdbc.sql("select wall from org.unit where id = :id").param("id", unit).query(UUID.class).single();
        if (known(id)) {
            return;
        }
        try {
            with("insert into org.person (id, wall, number, name, sex, employed_on, party) values (:id, :wall, :number, :name, :sex, :employed, :party)", id, form).param("wall", wall).update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("工号 {0} 已有人使用,请核对", text(form.number()));
        }
        writeSecrets(id, wall, form, viewer);
        var from = Objects.requireNonNull(form.from());
        var name = jdbc.sql("select name from org.unit_card where id = :id").param("id", unit).query(String.class).single();
        careers.save(id, wall, new Career(java.util.List.of()), new Career(java.util.List.of(new Stay(Id.next(), unit, name, Span.since(from), form.work(), "入职"))));
        note(viewer, "登记人员", id, kept("{0},{1},{2} 起", text(form.name()), name, from));
    }

    void change(PersonId person, PersonForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        if (form.version() == null || form.version() != known.version()) {
            throw new Stale();
        }
        try {
            with("update org.person set number = :number, name = :name, sex = :sex, employed_on = :employed, party = :party, version = version + 1 where id = :id", known.id(), form).update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("工号 {0} 已有人使用,请核对", text(form.number()));
        }
        var secrets = writeSecrets(known.id(), known.wall(), form, viewer);
        var before = careers.of(known.id());
        var today = Times.day(trail.clock().instant());
        if (form.isChange()) {
            careers.save(known.id(), known.wall(), before, before.change(Objects.requireNonNull(form.from()), form.work(), "变动"));
            note(viewer, "变动", known.id(), kept("{0} 起:{1}", form.from(), form.work().text() + secrets));
        } else {
            before.current(today).ifPresent(_ -> careers.save(known.id(), known.wall(), before, before.correct(today, form.work())));
            note(viewer, "更正", known.id(), corrections(known, before.current(today).map(Stay::work).orElseGet(form::work), form) + secrets);
        }
    }

    void move(PersonId person, PlacementForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        var unit = form.unit();
        var from = form.from();
        if (unit == null || from == null) {
            throw new Rejected("请选择调入单位和起始日期");
        }
        if (!people.reaches(unit, viewer, Permission.MANAGE_PEOPLE)) {
            throw new Rejected("调入单位不在您管理的范围内,请由上级教育行政部门办理");
        }
        var name = jdbc.sql("select name from org.unit_card where id = :id").param("id", unit).query(String.class).single();
        var before = careers.of(known.id());
        var work = before.at(from).or(() -> before.current(from)).map(Stay::work).orElse(Work.NONE);
        careers.save(known.id(), known.wall(), before, before.move(from, unit, name, work, text(form.reason()).isEmpty() ? "调入" : "调入:" + text(form.reason())));
        relieving.relieve(known.id(), from, before.at(from).map(Stay::unit).orElse(null), viewer);
        touch(known.id());
        note(viewer, "调动", known.id(), text(form.reason()).isEmpty() ? kept("{0} 起到 {1}", from, name) : kept("{0} 起到 {1},{2}", from, name, text(form.reason())));
    }

    void leave(PersonId person, PlacementForm form, Viewer viewer) {
        var known = people.claim(person, viewer, Permission.MANAGE_PEOPLE);
        if (form.from() == null || text(form.reason()).isEmpty()) {
            throw new Rejected("请填写离开的日期和原因(退休、调出、辞职等)");
        }
        var before = careers.of(known.id());
        careers.save(known.id(), known.wall(), before, before.leave(form.from()));
        relieving.relieve(known.id(), form.from(), null, viewer);
        touch(known.id());
        note(viewer, "离开", known.id(), kept("{0} 起不再在岗,{1}", form.from(), text(form.reason())));
    }

    private String writeSecrets(UUID person, UUID wall, PersonForm form, Viewer viewer) {
        var phone = Identity.tidy(text(form.phone()));
        var idNumber = Identity.tidy(text(form.idNumber()));
        if (phone.isEmpty() && idNumber.isEmpty()) {
            return "";
        }
        jdbc.sql("""
                insert into org.person_secret (person_id, wall, phone, id_number) values (:id, :wall, nullif(:phone, ''), nullif(:number, ''))
                on conflict (person_id) do update set phone = coalesce(excluded.phone, person_secret.phone), id_number = coalesce(excluded.id_number, person_secret.id_number)
                """).param("id", person).param("wall", wall).param("phone", secrets.seal(phone)).param("number", secrets.seal(idNumber)).update();
        return (phone.isEmpty() ? "" : ";手机号") + (idNumber.isEmpty() ? "" : ";身份证号");
    }

    private static String corrections(People.Known known, Work before, PersonForm form) {
        var lines = new ArrayList<String>();
        if (!known.name().equals(text(form.name()))) {
            lines.add("姓名 " + known.name() + " → " + text(form.name()));
        }
        if (!known.number().equals(text(form.number()))) {
            lines.add("工号 " + known.number() + " → " + text(form.number()));
        }
        if (!before.equals(form.work())) {
            lines.add(before.text() + " → " + form.work().text());
        }
        return String.join(";", lines);
    }

    private boolean known(UUID id) {
        return jdbc.sql("select exists (select from org.person where id = :id)").param("id", id).query(Boolean.class).single();
    }

    private void touch(UUID id) {
        jdbc.sql("update org.person set version = version + 1 where id = :id").param("id", id).update();
    }

    private JdbcClient.StatementSpec with(String sql, UUID id, PersonForm form) {
        return jdbc.sql(sql).param("id", id).param("number", text(form.number())).param("name", text(form.name())).param("sex", PeopleFilter.given(form.sex()), Types.VARCHAR)
                .param("employed", form.employedOn(), Types.DATE).param("party", Boolean.TRUE.equals(form.party()));
    }

    private void note(Viewer viewer, String action, UUID person, String detail) {
        trail.audit().note(viewer, action, "person:" + person, detail);
    }
}
