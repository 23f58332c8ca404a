package yanxun.activity.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.attendance.RollCall;
import yanxun.activity.closing.Closing;
import yanxun.activity.record.Collecting;
import yanxun.activity.record.Writing;

/** Records and reflections come in, the host sums up and closes; now and then something is corrected afterwards. */
@Component
class Settling {
    private final Writing writing;
    private final Collecting collecting;
    private final Closing closing;
    private final RollCall rollCall;
    private final JdbcClient jdbc;

    Settling(Writing writing, Collecting collecting, Closing closing, RollCall rollCall, JdbcClient jdbc) {
        this.writing = writing;
        this.collecting = collecting;
        this.closing = closing;
        this.rollCall = rollCall;
        this.jdbc = jdbc;
    }

    /** Of those who came, a share of a hundred has written. */
    void write(Session session, List<UUID> there, int ofHundred, Random chance) {
        record Needs(boolean record, boolean reflection) {}
        var needs = jdbc.sql("select needs_record as record, needs_reflection as reflection from activity.activity where id = :id").param("id", session.id()).query(Needs.class).single();
        var writers = there.stream().filter(_ -> chance.nextInt(100) < ofHundred).toList();
        if (needs.record() && !writers.isEmpty()) {
            writing.takeOver(Attending.activity(session), "RECORD", texts("record", session, writers, chance));
        }
        if (needs.reflection() && !writers.isEmpty()) {
            writing.takeOver(Attending.activity(session), "REFLECTION", texts("reflection", session, writers, chance));
        }
    }

    private static LinkedHashMap<UUID, String> texts(String kind, Session session, List<UUID> writers, Random chance) {
        var texts = new LinkedHashMap<UUID, String>();
        writers.forEach(person -> texts.put(person, Wording.ALL.say(kind, session.topic(), session.subject(), chance)));
        return texts;
    }

    void close(Session session, Actors actors, Instant at, Random chance) {
        var complete = session.ending() == Session.Ending.CLOSED;
        actors.act(session.host().id(), at.minus(Duration.ofMinutes(20)), viewer -> {
            if (complete || chance.nextBoolean()) {
                collecting.summarise(Attending.activity(session), Wording.ALL.say("summary", session.topic(), session.subject(), chance), viewer);
            }
        });
        actors.act(session.host().id(), at, viewer -> closing.close(Attending.activity(session), complete ? "" : Wording.ALL.one("closing", chance), viewer));
    }

    /** Somebody had been forgotten, or called by mistake: whoever may correct does, with a reason. */
    void correct(Session session, UUID corrector, Actors actors, Instant at, Random chance) {
        var missing = jdbc.sql("""
                select p.number from activity.invitee i join org.person_card p on p.id = i.person_id
                 where i.activity_id = :id and i.stance = 'EXPECTED' and not exists (select from activity.check_in c where c.activity_id = :id and c.person_id = i.person_id) order by p.number limit 1
                """).param("id", session.id()).query(String.class).optional();
        actors.act(corrector, at, viewer -> missing.ifPresentOrElse(
                number -> rollCall.correct(Attending.activity(session), number, Wording.ALL.one("correct", chance), viewer),
                () -> rollCall.takeBack(Attending.activity(session), session.host().id(), "本人当天外出，误点名", viewer)));
    }
}
