package yanxun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import yanxun.methods.score.FairResult;
import yanxun.methods.score.FairScores;
import yanxun.methods.score.Rating;

/** Fair scores of a hundred thousand ratings; against R's lme4 on the same file where R has it, and against a pass that only takes means. */
final class Scores implements Measurement {
    private static final int SUBJECTS = 5_000;
    private static final int RATERS = 300;
    private static final int SEEN_BY = 5;
    private static final int ITEMS = 4;
    private static final int ROUNDS = 5;
    private static final long PATIENCE_SECONDS = 300;
    /** The same model and the same answers: variances, predictions, their standard errors. */
    private static final String PEER = """
            suppressMessages(library(lme4))
            d <- read.csv(commandArgs(TRUE)[1])
            t <- system.time({ m <- lmer(score ~ item + (1|subject) + (1|rater), d, control = lmerControl(calc.derivs = FALSE)); e <- ranef(m, condVar = TRUE) })
            v <- as.data.frame(VarCorr(m))
            cat(t["elapsed"], v$vcov[v$grp == "subject"], v$vcov[v$grp == "rater"], v$vcov[v$grp == "Residual"])
            """;

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public String about() {
        return "十万条评分的公平得分,对照 R 的 lme4(装了的话)和只算平均分";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var ratings = ratings();
        var file = written(ratings, folder.resolve("scores.csv"));
        double first = seconds(() -> FairScores.of(ratings));
        double ours = best(() -> FairScores.of(ratings));
        double limit = best(() -> means(ratings));
        var begun = System.nanoTime();
        Program.verb(folder.resolve("verb"), "score", "fair", file.toString(), "--json");
        double verb = (System.nanoTime() - begun) / 1e9;
        var report = new Report().with("ours", ours).with("limit", limit);
        var peer = peer(folder, file);
        if (peer.length == 4) {
            report.with("peer", peer[0]).with("ratio", ours / peer[0]).soundIf(agree(FairScores.of(ratings), peer));
        } else {
            report.with("peer", "R with lme4 is not installed").with("ratio", ours / limit);
        }
        return report.with("unit", "seconds").with("ratioToMeans", ours / limit).with("ratings", ratings.size()).with("firstSeconds", first).with("verbSeconds", verb);
    }

    private static List<Rating> ratings() {
        var random = new Random(20261128);
        var truth = random.doubles(SUBJECTS).map(_ -> 3 * random.nextGaussian()).toArray();
        var severity = random.doubles(RATERS).map(_ -> 4 * random.nextGaussian()).toArray();
        var ratings = new ArrayList<Rating>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            for (int rater : random.ints(0, RATERS).distinct().limit(SEEN_BY).toArray()) {
                for (int item = 0; item < ITEMS; item++) {
                    ratings.add(Rating.of("s" + subject, "r" + rater, "i" + item, Math.round(10 * (80 + truth[subject] - severity[rater] + item + 5 * random.nextGaussian())) / 10.0));
                }
            }
        }
        return ratings;
    }

    private static Path written(List<Rating> ratings, Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("subject,rater,item,score");
        ratings.forEach(each -> lines.add(each.subject() + "," + each.rater() + "," + each.item() + "," + each.score()));
        return Files.write(file, lines);
    }

    private static Object means(List<Rating> ratings) {
        var sums = new HashMap<String, double[]>();
        for (var rating : ratings) {
            var sum = sums.computeIfAbsent(rating.subject(), _ -> new double[2]);
            sum[0] += rating.score();
            sum[1]++;
        }
        return sums;
    }

    private static double best(java.util.function.Supplier<Object> work) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, seconds(work));
        }
        return best;
    }

    private static double seconds(java.util.function.Supplier<Object> work) {
        var begun = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds, and the three variances; nothing where there is no R or no lme4. */
    private static double[] peer(Path folder, Path file) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("peer.R"), PEER);
        var answer = folder.resolve("peer.txt");
        try {
            var process = new ProcessBuilder("Rscript", script.toString(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(answer.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new double[0];
            }
            return process.exitValue() == 0 ? java.util.Arrays.stream(Files.readString(answer).strip().split(" ")).mapToDouble(Double::parseDouble).toArray() : new double[0];
        } catch (IOException _) {
            return new double[0];
        }
    }

    private static boolean agree(FairResult ours, double[] peer) {
        var variance = java.util.Objects.requireNonNull(ours.variance());
        return near(variance.subject(), peer[1]) && near(variance.rater(), peer[2]) && near(variance.residual(), peer[3]);
    }

    /** To three digits. */
    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= 1e-3 * Math.abs(other);
    }
}
