package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.job.JobKind;
import yanxun.platform.job.Progress;

/** A run, district by district. Killed in the middle it is taken up again: what a district had is written anew. */
@Component
class AssessmentJob implements JobKind {
    static final String KIND = "assessment";

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
        try {
            long people = 0;
            for (int place = 0; place < run.walls().size(); place++) {
                progress.at(100 * place / run.walls().size(), kept("第 {0} 个区县,共 {1} 个", place + 1, run.walls().size()));
                var wall = run.walls().get(place);
                people += Scope.within(wall, () -> reckoning.reckon(run, wall));
            }
            Scope.runEverywhere(() -> reckoning.end(id, RunLife.DONE));
            return kept("考核了 {0} 人", people) + "\n/assessments/" + id;
        } catch (RuntimeException stopped) {
            Scope.runEverywhere(() -> reckoning.end(id, RunLife.STOPPED));
            throw stopped;
        }
    }
}
