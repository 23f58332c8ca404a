package yanxun.document.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.document.Earning;

/** One issue of certificates: to everybody who earned something at an occasion, or to a list. */
record Run(UUID id, Templates.Template template, String occasion, String title, LocalDate issuedOn) {

    /** Somebody who is to get one. {@code holder} tells people apart, also those who are in no roster of ours. */
    record Wish(
            String holder, @Nullable UUID person, UUID home, String name, @Nullable UUID unit, String unitName, String occasion, String title, @Nullable LocalDate heldOn,
            @Nullable BigDecimal hours, String role) {

        static Wish of(Earning.Earned earned, Earning.Occasion occasion) {
            return new Wish(earned.person().toString(), earned.person(), earned.wall(), earned.name(), earned.unit(), earned.unitName(), occasion.subject(), occasion.title(), occasion.on(),
                    earned.hours(), earned.role());
        }
    }
}
