package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.job.JobKind;
import yanxun.platform.job.Progress;
import yanxun.platform.time.ShiftingClock;

/** A run, district by district. Killed in the middle it is taken up again: what a district had is written anew. */
@Component
class AssessmentJob implements JobKind {
    static final String KIND = "assessment";
    private static final int AT_ONCE = 2;

    private final ReckoningRuns reckoning;

    AssessmentJob(ReckoningRuns reckoning) {
        this.reckoning = reckoning;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(String argument, Progress progress) {
        var id = UUID.fromString(argument);
        var run = Scope.everywhere(() -> reckoning.open(id));
        try (var hands = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("assessment-", 0).factory())) {
            var people = reckon(run, hands, progress);
            Scope.runEverywhere(() -> reckoning.end(id, RunLife.DONE));
            return kept("考核了 {0} 人", people) + "\n/assessments/" + id;
        } catch (RuntimeException stopped) {
            Scope.runEverywhere(() -> reckoning.end(id, RunLife.STOPPED));
            throw stopped;
        }
    }

    /** Two districts at a time: while the database sums one, the other is judged. */
    private long reckon(ReckoningRuns.Open run, ExecutorService hands, Progress progress) {
        var districts = run.walls().stream().map(wall -> CompletableFuture.supplyAsync(() -> Scope.within(wall, () -> reckoning.reckon(run, wall)), task -> hands.execute(ShiftingClock.carried(task)))).toList();
        try {
            long people = 0;
            for (int place = 0; place < districts.size(); place++) {
                progress.at(100 * place / districts.size(), kept("第 {0} 个区县,共 {1} 个", place + 1, districts.size()));
                people += districts.get(place).join();
            }
            return people;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            districts.forEach(each -> each.cancel(true));
        }
    }
}
