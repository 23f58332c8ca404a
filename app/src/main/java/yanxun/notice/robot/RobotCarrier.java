package yanxun.notice.robot;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.told;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.channel.Carrier;
import yanxun.notice.channel.Outcome;
import yanxun.notice.channel.Parcel;
import yanxun.notice.channel.Wire;
import yanxun.platform.data.Vault;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.PublicAddress;

/** Says in groups what is meant for them. Robots know no repeated message by its number: what is uncertain is not said again. */
@Component
class RobotCarrier implements Carrier {
    private final JdbcClient jdbc;
    private final RobotCall call;
    private final RobotDoor door;
    private final PublicAddress address;
    private final Clock clock;

    RobotCarrier(JdbcClient jdbc, RobotCall call, RobotDoor door, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.call = call;
        this.door = door;
        this.address = address;
        this.clock = clock;
    }

    /** What opens a robot's address, and what the address must be like. */
    @org.springframework.stereotype.Component
    record RobotDoor(Vault vault, RobotHosts hosts) {
        byte[] lock(String text, UUID robot) {
            return vault.lock(text.getBytes(StandardCharsets.UTF_8), "robot " + robot);
        }

        Optional<String> open(byte[] locked, UUID robot) {
            return vault.open(locked, "robot " + robot).map(text -> new String(text, StandardCharsets.UTF_8));
        }
    }

    record Robot(UUID id, RobotKind kind, byte[] url, byte @Nullable [] secret) {}

    @Override
    public Wire wire() {
        return Wire.ROBOT;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public void carry(List<Parcel> parcels, BiConsumer<Parcel, Outcome> told) {
        var robots = robots(parcels);
        for (var parcel : parcels) {
            var robot = robots.get(parcel.robotId());
            told.accept(parcel, robot == null ? new Outcome.Skipped(kept("机器人已删除")) : say(robot, text(parcel)));
        }
    }

    private Map<UUID, Robot> robots(List<Parcel> parcels) {
        var robots = new HashMap<UUID, Robot>();
        jdbc.sql("select id, kind, url, secret from notice.robot where id = any (:ids::uuid[])").param("ids", parcels.stream().map(Parcel::robotId).distinct().toArray(UUID[]::new))
                .query(Robot.class).list().forEach(robot -> robots.put(robot.id(), robot));
        return robots;
    }

    private String text(Parcel parcel) {
        var body = told(parcel.body());
        return told(parcel.title()) + "\n" + (body.isBlank() ? "" : body + "\n") + address.at(parcel.link());
    }

    /** The address is looked at again each time: what was allowed once may not be today. */
    Outcome say(Robot robot, String text) {
        var url = door.open(robot.url(), robot.id());
        var secret = robot.secret() == null ? java.util.Optional.of("") : door.open(robot.secret(), robot.id());
        if (url.isEmpty() || secret.isEmpty()) {
            return new Outcome.Refused(kept("机器人的地址读不出来,请重新设置"), false);
        }
        try {
            var address = door.hosts().check(robot.kind(), url.get());
            return call.say(robot.kind(), secret.get().isEmpty() ? address : java.net.URI.create(address + Signature.dingTalk(secret.get(), clock.instant())), text);
        } catch (Rejected refused) {
            return new Outcome.Refused(kept(refused.sentence(), refused.arguments().toArray()), false);
        }
    }
}
