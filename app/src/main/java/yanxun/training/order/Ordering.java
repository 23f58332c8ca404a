package yanxun.training.order;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.order.OrderForm.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.training.enrolment.CohortForm;
import yanxun.training.enrolment.Organising;
import yanxun.training.enrolment.Telling;
import yanxun.training.programme.Organisers;
import yanxun.training.programme.Sight;

/** A school orders a training; the bureau answers, and what it accepts becomes a cohort whose people the school names. */
@Component
@Transactional
public class Ordering {
    private final JdbcClient jdbc;
    private final Organisers organisers;
    private final Organising organising;
    private final Telling telling;
    private final Clock clock;

    Ordering(JdbcClient jdbc, Organisers organisers, Organising organising, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.organisers = organisers;
        this.organising = organising;
        this.telling = telling;
        this.clock = clock;
    }

    private record Order(UUID id, UUID wall, UUID unitId, String topic, int people, LocalDate fromOn, LocalDate toOn, OrderState state, UUID createdBy) {}

    public void order(OrderForm form, Viewer viewer) {
        var unit = organisers.owner(form.unit(), viewer);
        if (unit.office()) {
            throw new Rejected("订单由学校提出;教研中心请直接从项目开班");
        }
        var fresh = jdbc.sql("""
                insert into training.school_order (id, wall, unit_id, topic, why, form, people, from_on, to_on, state, created_by, created_at)
                values (:id, :wall, :unit, :topic, :why, :form, :people, :from, :to, 'ASKED', :me, :now) on conflict (id) do nothing
                """).param("id", form.id()).param("wall", unit.wall()).param("unit", unit.id()).param("topic", text(form.topic())).param("why", text(form.why())).param("form", text(form.form()))
                .param("people", form.people()).param("from", form.from()).param("to", form.to()).param("me", viewer.person().value()).param("now", now()).update();
        if (fresh > 0) {
            telling.letter(new Letter(unit.wall(), Matter.ORDER.of(form.id()), true, kept("学校培训订单:{0}", text(form.topic())), kept("{0},{1} 人", unit.name(), form.people()), "/training/orders", null), officers(unit.wall()));
        }
    }

    private List<UUID> officers(UUID wall) {
        return jdbc.sql("select distinct person_id from org.duty_card where scope_id = :wall and post in ('TRAINING_OFFICER', 'BUREAU_DIRECTOR') and valid @> current_date").param("wall", wall).query(UUID.class).list();
    }

    void withdraw(UUID id, Viewer viewer) {
        var order = claim(id, "o.unit_id", viewer);
        order.state().allowAnswer();
        answer(order, OrderState.WITHDRAWN, "", null, viewer);
    }

    void decline(UUID id, String answer, Viewer viewer) {
        var order = claimForOffice(id, viewer);
        if (answer.isBlank()) {
            throw new Rejected("不接单请写明理由,会告诉学校");
        }
        answer(order, OrderState.DECLINED, answer.strip(), null, viewer);
        tell(order, kept("培训订单没有接单:{0}", order.topic()), answer.strip(), "/training/orders");
    }

    /** The cohort is of the programme chosen, for this school alone: its people are named within a quota of the number ordered. */
    public UUID accept(UUID id, @Nullable UUID programme, String answer, Viewer viewer) {
        var order = claimForOffice(id, viewer);
        if (programme == null) {
            throw new Rejected("请选择按哪个项目开班;没有合适的先新建项目");
        }
        var cohort = Id.next();
        var today = Times.day(clock.instant());
        var until = order.fromOn().isBefore(today) ? today : order.fromOn();
        organising.organise(new CohortForm(cohort, null, programme, null, null, order.topic(), "QUOTA", 1, order.people(), "", "", order.fromOn(), order.toOn().isBefore(until) ? until : order.toOn(), until), viewer);
        jdbc.sql("insert into training.quota (cohort_id, unit_id, wall, places, basis) values (:cohort, :unit, :wall, :places, :basis)").param("cohort", cohort).param("unit", order.unitId()).param("wall", order.wall())
                .param("places", order.people()).param("basis", kept("学校订单")).update();
        organising.publish(cohort, viewer);
        answer(order, OrderState.ACCEPTED, answer.strip(), cohort, viewer);
        tell(order, kept("培训订单已接单:{0}", order.topic()), kept("请推荐 {0} 名学员", order.people()), "/training/cohorts/" + cohort);
        return cohort;
    }

    private void tell(Order order, String title, String body, String link) {
        telling.letter(new Letter(order.wall(), Matter.ORDER_ANSWER.of(order.id()), order.state() == OrderState.ASKED && link.contains("cohorts"), title, body, link, null), List.of(order.createdBy()));
    }

    private void answer(Order order, OrderState state, String answer, @Nullable UUID cohort, Viewer viewer) {
        jdbc.sql("update training.school_order set state = :state, answer = :answer, cohort_id = :cohort, answered_by = :me, answered_at = :now, version = version + 1 where id = :id").param("state", state.name())
                .param("answer", answer).param("cohort", cohort, java.sql.Types.OTHER).param("me", viewer.person().value()).param("now", now()).param("id", order.id()).update();
        telling.settleAll(Matter.ORDER.of(order.id()));
    }

    private Order claimForOffice(UUID id, Viewer viewer) {
        var order = claim(id, "o.wall", viewer);
        order.state().allowAnswer();
        return order;
    }

    private Order claim(UUID id, String reached, Viewer viewer) {
        return jdbc.sql("select o.* from training.school_order o where o.id = :id and " + Sight.managed(reached) + " for update of o").param("id", id).param("managing", viewer.scopes(Permission.MANAGE_TRAINING))
                .query(Order.class).optional().orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
