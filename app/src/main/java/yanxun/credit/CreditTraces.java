package yanxun.credit;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class CreditTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("学时", "credit.entry.person_id"),
                Trace.of("学时申报", "credit.claim.person_id"),
                Trace.of("学时证明", "credit.statement.person_id"),
                Trace.of("学时转入", "credit.transfer.person_id"),
                Trace.of("减免情形", "credit.circumstance.person_id"),
                Trace.of("学时考核结果", "credit.objection.person_id", "credit.result_step.person_id", "credit.result.person_id"),
                Trace.of("学时提醒", "credit.warning.person_id"),
                Trace.of("办理记录", "credit.closed_year.closed_by", "credit.circumstance.proposed_by", "credit.circumstance.decided_by", "credit.assessment.started_by", "credit.rate.set_by",
                        "credit.claim.made_by", "credit.claim.endorsed_by", "credit.claim.decided_by", "credit.claim.refused_by", "credit.evidence.added_by", "credit.claim_step.person_id",
                        "credit.claim_list.created_by", "credit.spot_check.drawn_by", "credit.checked_claim.checked_by", "credit.statement.issued_by",
                        "credit.transfer.proposed_by", "credit.transfer.decided_by", "credit.transfer.reversed_by"));
    }
}
