package yanxun.org.person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.Rejected;

/** Looking at phone and identity number: only with a reason, and never without a trace. */
@Component
@Transactional
class Looking {
    private final PersonQueries queries;
    private final People people;
    private final Audit audit;

    Looking(PersonQueries queries, People people, Audit audit) {
        this.queries = queries;
        this.people = people;
        this.audit = audit;
    }

    PersonPage closer(PersonId person, String reason, Viewer viewer) {
        var known = people.reached(person, viewer, Permission.SEE_SENSITIVE);
        if (reason.strip().length() < 2 || reason.strip().length() > 200) {
            throw new Rejected("请写明查看的原因(2 到 200 字),它会记入审计");
        }
        audit.note(viewer, "查看敏感信息", "person:" + known.id(), reason.strip());
        return queries.page(person, null, queries.secrets(known.id()), viewer);
    }
}
