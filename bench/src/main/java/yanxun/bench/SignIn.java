package yanxun.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * 5,000 people sign in at the door of a hall within seconds, each over HTTP with a session of their own that the program has not
 * seen before. The limit is what the same server takes of single durable rows from a bare client with as many connections.
 */
final class SignIn implements Measurement {
    private static final int PEOPLE = 5_000;
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_ROUNDS = 10;
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
            var town = Town.found(database, PEOPLE);
            var storm = new Storm(program, town);
            return options.contains("--kill") ? new PowerCut(folder, storm.warmUp(3) + 1, PEOPLE).strike(program, town) : compare(program, storm);
        }
    }

    private static Report compare(Program program, Storm storm) throws Exception {
        var cold = storm.round(0);
        var warm = storm.warmUp(WARM_UP_ROUNDS);
        BareInserts.of(program, PEOPLE, CONNECTIONS);
        var limits = new ArrayList<Double>();
        var fresh = new ArrayList<Round>();
        var known = new ArrayList<Round>();
        for (int round = warm + 1; round <= warm + ROUNDS; round++) {
            limits.add(BareInserts.of(program, PEOPLE, CONNECTIONS).perSecond());
            fresh.add(storm.round(round));
            known.add(storm.round(round + ROUNDS, round));
        }
        var limit = limits.stream().sorted().toList().get(ROUNDS / 2);
        var ours = middle(fresh);
        var remembered = middle(known);
        var all = Stream.concat(fresh.stream(), known.stream()).toList();
        var lost = all.stream().mapToInt(Round::lost).sum();
        var doubled = all.stream().mapToInt(Round::doubled).sum();
        return new Report().with("ours", ours.perSecond()).with("limit", limit).with("ratio", ours.perSecond() / limit)
                .with("cpuMs", ours.cpuMs()).with("lost", lost).with("doubled", doubled).with("databaseCpuMs", ours.databaseCpuMs()).with("p50Ms", ours.outcome().p50()).with("p99Ms", ours.outcome().p99())
                .with("oursWhenKnown", remembered.perSecond()).with("ratioWhenKnown", remembered.perSecond() / limit).with("cpuMsWhenKnown", remembered.cpuMs())
                .with("oursWhenCold", cold.perSecond()).with("cpuMsWhenCold", cold.cpuMs())
                .with("people", PEOPLE).with("connections", CONNECTIONS).with("rounds", ROUNDS).with("refused", all.stream().mapToInt(round -> round.outcome().failed()).sum())
                .soundIf(lost == 0 && doubled == 0);
    }

    private static Round middle(List<Round> rounds) {
        return rounds.stream().sorted(java.util.Comparator.comparingDouble(Round::perSecond)).toList().get(rounds.size() / 2);
    }

    /** One storm: how fast, at what price, and whether the database holds exactly what was acknowledged. */
    record Round(Load.Outcome outcome, double cpuMs, double databaseCpuMs, int lost, int doubled) {
        double perSecond() {
            return outcome.perSecond();
        }
    }

    /** People streaming through the door. */
    record Storm(Program program, Town town) {

        /** A program that has been up for weeks is what people meet, not one still being compiled. Returns the number of the last round. */
        int warmUp(int rounds) throws Exception {
            for (int round = 1; round <= rounds; round++) {
                round(round);
            }
            return rounds;
        }

        /** Everybody with a session of their own that the program has not seen. */
        Round round(int number) throws Exception {
            town.openSessions(number);
            return round(number, number);
        }

        Round round(int number, int sessions) throws Exception {
            var activity = town.activity(number);
            var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
            var before = program.cpuSeconds();
            var databaseBefore = program.databaseCpuSeconds();
            var outcome = pass(activity, sessions, acknowledged);
            var cpuMs = (program.cpuSeconds() - before) * 1000 / Math.max(1, outcome.done());
            var databaseCpuMs = (program.databaseCpuSeconds() - databaseBefore) * 1000 / Math.max(1, outcome.done());
            return judged(activity, acknowledged, outcome, cpuMs, databaseCpuMs);
        }

        Load.Outcome pass(UUID activity, int sessions, Set<UUID> acknowledged) throws Exception {
            var people = Forgery.People.of(program);
            return Load.of(PEOPLE, CONNECTIONS, closing -> {
                var wire = closing.later(new Wire(program.port));
                return number -> {
                    var forgery = people.person(number);
                    var answer = wire.post("/check-in/" + activity, "Cookie: " + Town.session(sessions, number) + "; " + forgery.cookie() + "\r\n", "code=" + Town.code(Instant.now()) + "&" + forgery.field());
                    if (answer.isOk()) {
                        acknowledged.add(Town.person(number));
                    }
                    return answer.isOk();
                };
            });
        }

        private Round judged(UUID activity, Set<UUID> acknowledged, Load.Outcome outcome, double cpuMs, double databaseCpuMs) throws Exception {
            var rows = town.signedIn(activity);
            var there = new HashSet<>(rows);
            var lost = acknowledged.stream().filter(person -> !there.contains(person)).count();
            return new Round(outcome, cpuMs, databaseCpuMs, (int) lost, rows.size() - there.size());
        }
    }
}
