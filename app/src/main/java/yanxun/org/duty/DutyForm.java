package yanxun.org.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Teaching;
import yanxun.platform.access.Post;
import yanxun.platform.web.OneOf;

/** A duty as handed out; {@code last} is its last day. */
record DutyForm(
        @Nullable Post post, @Nullable UUID unit, @Nullable UUID scope, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last, @Nullable String because) {}
