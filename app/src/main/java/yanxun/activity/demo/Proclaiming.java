package yanxun.activity.demo;

import static yanxun.activity.demo.Undertaker.at;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.document.Chancery;
import yanxun.document.Correspondence;
import yanxun.document.DocumentKind;

/** The notice of a demo community activity: drafted from its plan, numbered between the bureau's other letters. */
@Component
class Proclaiming {
    private final Actors actors;
    private final Chancery chancery;
    private final Correspondence correspondence;

    Proclaiming(Actors actors, Chancery chancery, Correspondence correspondence) {
        this.actors = actors;
        this.chancery = chancery;
        this.correspondence = correspondence;
    }

    void proclaim(Undertaker.Company company, LocalDate day) {
        correspondence.until(day);
        var id = new UUID(company.id().getMostSignificantBits() ^ 9, company.id().getLeastSignificantBits());
        actors.act(company.director(), at(day), viewer -> chancery.issue(id, "undertaking:" + company.id(), DocumentKind.NOTICE, day, viewer));
    }
}
