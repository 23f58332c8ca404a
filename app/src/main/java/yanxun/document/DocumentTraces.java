package yanxun.document;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class DocumentTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("公文", "document.address.person_id", "document.recipient.person_id", "document.reading.person_id"),
                Trace.of("证书", "document.certificate.person_id", "document.certificate_wish.person_id"),
                Trace.of("办理记录", "document.document.created_by", "document.document.issued_by", "document.document.withdrawn_by", "document.recipient.signed_by", "document.acceptance.by_person",
                        "document.happening.person_id", "document.certificate_template.created_by", "document.certificate_edition.created_by", "document.certificate_run.created_by",
                        "document.certificate_list.created_by", "document.certificate.issued_by", "document.certificate.revoked_by"));
    }
}
