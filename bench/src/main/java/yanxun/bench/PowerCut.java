package yanxun.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** In the middle of the storm the program and its database are killed at once; afterwards everybody who was told "signed in" must be there, once. */
record PowerCut(Path folder, int round, int people, int connections) {

    Report strike(Program first, Town town) throws Exception {
        town.openSessions(round);
        var activity = town.activity(round);
        var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
        var storm = Thread.ofPlatform().start(() -> {
            try {
                new SignIn.Storm(first, town).pass(activity, round, acknowledged);
            } catch (Exception _) {
                // The connections broke: that is what is measured.
            }
        });
        while (acknowledged.size() < people / 2 && storm.isAlive()) {
            Thread.onSpinWait();
        }
        first.kill();
        storm.join();
        var before = acknowledged.size();
        return resume(activity, acknowledged, before);
    }

    /** Everybody tries again after the restart, those already signed in included. */
    private Report resume(UUID activity, java.util.Set<UUID> acknowledged, int before) throws Exception {
        var begun = System.nanoTime();
        var program = Program.start(folder.resolve("data"));
        var seconds = (System.nanoTime() - begun) / 1e9;
        try (var database = program.database()) {
            var rows = rows(database, activity);
            var lostThen = acknowledged.stream().filter(person -> !rows.contains(person)).count();
            acknowledged.clear();
            var again = Load.of(people, connections, closing -> {
                var wire = closing.later(new Wire(program.port));
                var forgery = Forgery.from(program.port);
                return number -> {
                    var answer = wire.post("/check-in/" + activity, "Cookie: " + Town.session(round, number) + "; " + forgery.cookie() + "\r\n",
                            "code=" + Town.code(java.time.Instant.now()) + "&" + forgery.field());
                    return answer.isOk() && acknowledged.add(Town.person(number));
                };
            });
            var after = rows(database, activity);
            var lost = lostThen + acknowledged.stream().filter(person -> !after.contains(person)).count();
            var doubled = after.size() - after.stream().distinct().count();
            return new Report().with("ours", before - lostThen).with("limit", before).with("ratio", (before - lostThen) / (double) Math.max(1, before)).with("lost", lost).with("doubled", doubled)
                    .with("perSecondAfterwards", again.perSecond()).with("foundAfter", rows.size()).with("signedInAtLast", after.size()).with("secondsToComeBack", seconds).soundIf(lost == 0 && doubled == 0);
        }
    }

    private static List<UUID> rows(java.sql.Connection database, UUID activity) throws Exception {
        var found = new ArrayList<UUID>();
        try (var statement = database.prepareStatement("select person_id from activity.check_in where activity_id = ?")) {
            statement.setObject(1, activity);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
