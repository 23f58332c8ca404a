package yanxun.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/**
 * Phones come back from a week without a network: 500 observations, each with a photograph, one after another as one phone sends them, and 200 observers who hand in at once. The limit is what the same server and disk take
 * of the same bytes as bare durable rows. With {@code --kill} the power fails in the middle; everybody sends everything again.
 */
final class Sync implements Measurement {
    private static final int QUEUED = 500;
    private static final int OBSERVERS = 200;
    private static final int CONNECTIONS = 32;

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String about() {
        return "500 份离线听课记录连照片补交、200 人同时交,对照同样字节的裸写入;--kill 中途断电";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, OBSERVERS);
            town.openSessions(1);
            return options.contains("--kill") ? killed(folder, program) : compared(program, database);
        }
    }

    private static Report compared(Program program, Connection database) throws Exception {
        var photo = photo();
        send(program, 0, 60, 1, photo, ConcurrentHashMap.newKeySet());
        var ours = send(program, 1, QUEUED, 1, photo, ConcurrentHashMap.newKeySet());
        var bare = bare(program, QUEUED, 1, photo.length);
        var before = program.cpuSeconds();
        var storm = send(program, 2, OBSERVERS, CONNECTIONS, null, ConcurrentHashMap.newKeySet());
        var cpu = (program.cpuSeconds() - before) * 1000 / OBSERVERS;
        var limit = bare(program, OBSERVERS, CONNECTIONS, 0);
        var rows = count(database);
        return new Report().with("ours", ours.perSecond()).with("limit", bare.perSecond()).with("ratio", ours.perSecond() / bare.perSecond()).with("secondsFor500", ours.seconds()).with("p99Ms", ours.p99())
                .with("atOncePerSecond", storm.perSecond()).with("atOnceLimit", limit.perSecond()).with("atOnceRatio", storm.perSecond() / limit.perSecond()).with("atOnceSeconds", storm.seconds()).with("atOnceP99Ms", storm.p99()).with("atOnceCpuMs", cpu)
                .with("observations", QUEUED).with("photoBytes", photo.length).with("observers", OBSERVERS).with("refused", ours.failed() + storm.failed()).soundIf(rows == 60 + QUEUED + OBSERVERS && ours.failed() + storm.failed() == 0);
    }

    private static Report killed(Path folder, Program first) throws Exception {
        var photo = photo();
        var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
        var storm = Thread.ofPlatform().start(() -> {
            try {
                send(first, 1, QUEUED, CONNECTIONS, photo, acknowledged);
            } catch (Exception _) {
                // The connections broke: that is what is measured.
            }
        });
        while (acknowledged.size() < QUEUED / 2 && storm.isAlive()) {
            Thread.onSpinWait();
        }
        first.kill();
        storm.join();
        var told = Set.copyOf(acknowledged);
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            long lost = told.stream().filter(sheet -> !there(database, sheet)).count();
            var again = send(program, 1, QUEUED, CONNECTIONS, photo, acknowledged);
            long doubled = count(database) - QUEUED;
            return new Report().with("ours", told.size() - lost).with("limit", told.size()).with("ratio", (told.size() - lost) / (double) Math.max(1, told.size())).with("lost", lost).with("doubled", doubled).with("acknowledgedBefore", told.size())
                    .with("perSecondAfterwards", again.perSecond()).soundIf(lost == 0 && doubled == 0 && again.failed() == 0);
        }
    }

    private static Load.Outcome send(Program program, int round, int howMany, int connections, byte @org.jspecify.annotations.Nullable [] photo, Set<UUID> acknowledged) throws Exception {
        var people = Forgery.People.of(program);
        return Load.of(howMany, connections, closing -> {
            var wire = closing.later(new Wire(program.port));
            return number -> {
                var forgery = people.person(number % OBSERVERS);
                var headers = "Accept: application/json\r\nX-XSRF-TOKEN: " + forgery.token() + "\r\nCookie: " + Town.session(1, number % OBSERVERS) + "; " + forgery.cookie() + "\r\n";
                var sheet = id(round, number, 1);
                var taken = wire.put("/observe/sheets/" + sheet, headers + "Content-Type: application/json\r\n", body(round, number).getBytes(StandardCharsets.UTF_8)).isOk();
                var shown = photo == null || wire.put("/observe/sheets/" + sheet + "/photos/" + id(round, number, 2), headers + "Content-Type: application/octet-stream\r\n", photo).status() == 204;
                if (taken && shown) {
                    acknowledged.add(sheet);
                }
                return taken && shown;
            };
        });
    }

    private static String body(int round, int number) {
        var teacher = Town.person((number + 1) % OBSERVERS);
        var notes = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            notes.append(i == 0 ? "" : ",").append("{\"t\":").append(i * 110_000).append(",\"text\":\"学生用量角器量了三次,第二组说出了误差从哪里来。\"}");
        }
        return "{\"lesson\":\"" + id(round, number, 3) + "\",\"spot\":{\"teacher\":\"" + teacher + "\",\"subject\":\"语文\",\"className\":\"三(2)班\",\"topic\":\"观潮\",\"kind\":\"MUTUAL\",\"onDate\":\"" + LocalDate.now(ZoneId.of("Asia/Shanghai"))
                + "\"},\"base\":0,\"device\":\"bench\",\"content\":{\"startedAt\":" + (Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() + number) + ",\"lasted\":2400000,\"notes\":[" + notes + "],\"strengths\":\"目标清楚\",\"suggestions\":\"多等五秒\"}}";
    }

    private static UUID id(int round, int number, int kind) {
        return UUID.fromString("0bea500" + kind + "-000" + round + "-7000-8000-" + String.format("%012d", number));
    }

    /** As large as a phone sends it, and with nothing a picture format could save on. */
    private static byte[] photo() throws java.io.IOException {
        var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(7);
        for (int x = 0; x < 1600; x++) {
            for (int y = 0; y < 1200; y++) {
                picture.setRGB(x, y, (x * 255 / 1600) << 16 | (y * 255 / 1200) << 8 | chance.nextInt(40));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    /** The same bytes as rows, each durable before the next, from a client that does nothing else. */
    private static Load.Outcome bare(Program program, int rows, int connections, int photoBytes) throws Exception {
        try (var database = program.database(); var statement = database.createStatement()) {
            statement.execute("drop table if exists public.bare_sheet");
            statement.execute("create table public.bare_sheet (id uuid primary key, content jsonb not null, photo bytea)");
        }
        var photo = new byte[photoBytes];
        new Random(11).nextBytes(photo);
        return Load.of(rows, connections, closing -> {
            var database = closing.later(program.database());
            var insert = database.prepareStatement("insert into public.bare_sheet (id, content, photo) values (?, ?::jsonb, ?)");
            return number -> {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, body(9, number));
                insert.setBytes(3, photo);
                return insert.executeUpdate() == 1;
            };
        });
    }

    private static boolean there(Connection database, UUID sheet) {
        try (var statement = database.prepareStatement("select from observation.sheet s join observation.photo p on p.sheet_id = s.id where s.id = ?")) {
            statement.setObject(1, sheet);
            return statement.executeQuery().next();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long count(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery("select count(*) from observation.sheet")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
