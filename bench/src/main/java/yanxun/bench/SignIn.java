package yanxun.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 5,000 people sign in at the door of a hall within seconds, each over HTTP with a session of their own that the program has not
 * seen before. The limit is what the same server takes of single durable rows from a bare client with as many connections.
 */
final class SignIn implements Measurement {
    private static final int PEOPLE = 5_000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public String about() {
        return "5,000 人同时签到,对照同一服务器上逐行持久写入的极限;--kill 中途断电";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, PEOPLE * (ROUNDS + 2));
            var storm = new Storm(program, town);
            storm.round(0, 0, PEOPLE);
            storm.round(ROUNDS + 2, (ROUNDS + 1) * PEOPLE, (ROUNDS + 2) * PEOPLE);
            if (options.contains("--kill")) {
                return new PowerCut(folder, PEOPLE, CONNECTIONS).strike(program, town);
            }
            return compare(program, town, storm);
        }
    }

    private static Report compare(Program program, Town town, Storm storm) throws Exception {
        var limits = new ArrayList<Double>();
        var ours = new ArrayList<Round>();
        BareInserts.of(program, PEOPLE, CONNECTIONS);
        for (int round = 1; round <= ROUNDS; round++) {
            limits.add(BareInserts.of(program, PEOPLE, CONNECTIONS).perSecond());
            ours.add(storm.round(round, round * PEOPLE, (round + 1) * PEOPLE));
        }
        ours.sort(java.util.Comparator.comparingDouble(round -> round.outcome().perSecond()));
        limits.sort(null);
        var middle = ours.get(ROUNDS / 2);
        var known = storm.round(ROUNDS + 1, ROUNDS * PEOPLE, (ROUNDS + 1) * PEOPLE);
        var lost = ours.stream().mapToInt(Round::lost).sum();
        var doubled = ours.stream().mapToInt(Round::doubled).sum();
        return new Report().with("ours", middle.outcome().perSecond()).with("limit", limits.get(ROUNDS / 2)).with("ratio", middle.outcome().perSecond() / limits.get(ROUNDS / 2))
                .with("cpuMs", middle.cpuMs()).with("lost", lost).with("doubled", doubled).with("databaseCpuMs", middle.databaseCpuMs()).with("p50Ms", middle.outcome().p50()).with("p99Ms", middle.outcome().p99())
                .with("oursWhenKnown", known.outcome().perSecond()).with("cpuMsWhenKnown", known.cpuMs()).with("people", PEOPLE).with("connections", CONNECTIONS).with("rounds", ROUNDS).with("refused", ours.stream().mapToInt(round -> round.outcome().failed()).sum())
                .soundIf(lost == 0 && doubled == 0);
    }

    /** One storm: how fast, at what price, and whether the database holds exactly what was acknowledged. */
    record Round(Load.Outcome outcome, double cpuMs, double databaseCpuMs, int lost, int doubled) {}

    /** People streaming through the door. */
    record Storm(Program program, Town town) {
        Round round(int number, int from, int to) throws Exception {
            var activity = town.activity(number, from, to);
            var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
            var before = program.cpuSeconds();
            var databaseBefore = program.databaseCpuSeconds();
            var outcome = pass(activity, from, to - from, CONNECTIONS, acknowledged);
            var cpuMs = (program.cpuSeconds() - before) * 1000 / Math.max(1, outcome.done());
            var databaseCpuMs = (program.databaseCpuSeconds() - databaseBefore) * 1000 / Math.max(1, outcome.done());
            return judged(activity, acknowledged, outcome, cpuMs, databaseCpuMs);
        }

        Load.Outcome pass(UUID activity, int from, int howMany, int connections, Set<UUID> acknowledged) throws Exception {
            var forgery = Forgery.from(program.port);
            return Load.of(howMany, connections, closing -> {
                var wire = closing.later(new Wire(program.port));
                return number -> {
                    var answer = wire.post("/check-in/" + activity, "Cookie: " + Town.session(from + number) + "; " + forgery.cookie() + "\r\n", "code=" + Town.code(Instant.now()) + "&" + forgery.field());
                    if (answer.isOk()) {
                        acknowledged.add(Town.person(from + number));
                    }
                    return answer.isOk();
                };
            });
        }

        Round judged(UUID activity, Set<UUID> acknowledged, Load.Outcome outcome, double cpuMs, double databaseCpuMs) throws Exception {
            var rows = town.signedIn(activity);
            var there = new HashSet<>(rows);
            var lost = acknowledged.stream().filter(person -> !there.contains(person)).count();
            return new Round(outcome, cpuMs, databaseCpuMs, (int) lost, rows.size() - there.size());
        }
    }
}
