package yanxun.bench;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** In the middle of the storm the program and its database are killed at once; afterwards everybody who was told "signed in" must be there, once. */
record PowerCut(Path folder, int round, int people) {

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
    private Report resume(UUID activity, Set<UUID> acknowledged, int before) throws Exception {
        var begun = System.nanoTime();
        var program = Program.start(folder.resolve("data"));
        var seconds = (System.nanoTime() - begun) / 1e9;
        try (var database = program.database()) {
            var town = Town.in(database);
            var rows = Set.copyOf(town.signedIn(activity));
            var lostThen = acknowledged.stream().filter(person -> !rows.contains(person)).count();
            acknowledged.clear();
            var again = new SignIn.Storm(program, town).pass(activity, round, acknowledged);
            var after = town.signedIn(activity);
            var there = Set.copyOf(after);
            var lost = lostThen + acknowledged.stream().filter(person -> !there.contains(person)).count();
            var doubled = after.size() - there.size();
            return new Report().with("ours", before - lostThen).with("limit", before).with("ratio", (before - lostThen) / (double) Math.max(1, before)).with("lost", lost).with("doubled", doubled)
                    .with("perSecondAfterwards", again.perSecond()).with("foundAfter", rows.size()).with("signedInAtLast", after.size()).with("secondsToComeBack", seconds).soundIf(lost == 0 && doubled == 0);
        }
    }
}
