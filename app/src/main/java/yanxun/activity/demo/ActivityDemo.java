package yanxun.activity.demo;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** A year of activities: what the district's report tells, and what goes on in the schools beside it. */
@Component
class ActivityDemo implements DemoPart {
    private static final int WORKERS = 2;

    private final JdbcClient jdbc;
    private final Living living;
    private final Actors actors;
    private final Clock clock;

    ActivityDemo(JdbcClient jdbc, Living living, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.living = living;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "一年的教研活动";
    }

    @Override
    public int weight() {
        return 30;
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        actors.forget();
        var district = stage(region, region.district(), "district");
        var neighbour = stage(region, region.neighbour(), "neighbour");
        district(district);
        var elsewhere = new Elsewhere(neighbour, neighbour.cast);
        elsewhere.neighbour();
        elsewhere.city(Cast.of(region.city(), jdbc), district);
        var sessions = Stream.concat(district.inOrder().stream(), neighbour.inOrder().stream()).toList();
        all(sessions, new Living.Circumstances(clock.instant(), region.seed(), session -> walkIns(session, district), session -> corrector(session, district, neighbour)), progress);
    }

    private Stage stage(DemoRegion region, UUID wall, String use) {
        var days = SchoolDays.of(wall, region.today().minusYears(2), region.today().plusMonths(2), jdbc);
        return new Stage(region, Cast.of(wall, jdbc), days, Wording.ALL, "activities " + use);
    }

    static void district(Stage stage) {
        var tours = new Tours(stage);
        tours.primary();
        var research = new Research(stage);
        research.groupStudy();
        research.preparations();
        research.deliveries();
        research.shows();
        tours.others(Math.max(1, stage.count(Research.JOINED) - stage.count(Tours.PRIMARY) - research.held()));
        tours.feedbacks();
        var gatherings = new Gatherings(stage);
        gatherings.acceptance();
        gatherings.trainings();
        gatherings.meetings();
        gatherings.counselling();
        gatherings.contests();
        gatherings.studios();
        var schools = new SchoolLife(stage);
        schools.live();
        new Ahead(stage, schools).plan();
    }

    private void all(List<Session> sessions, Living.Circumstances about, Progress progress) {
        var next = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().daemon().name("demo-", 1).factory())) {
            var done = CompletableFuture.allOf(IntStream.range(0, WORKERS).mapToObj(_ -> CompletableFuture.runAsync(() -> {
                for (int at = next.getAndIncrement(); at < sessions.size(); at = next.getAndIncrement()) {
                    living.live(sessions.get(at), about);
                }
            }, workers).whenComplete((_, trouble) -> {
                if (trouble != null) {
                    next.set(sessions.size());
                }
            })).toArray(CompletableFuture[]::new));
            while (!finished(done)) {
                int at = Math.min(next.get(), sessions.size());
                progress.at(100 * at / Math.max(1, sessions.size()), kept("教研活动 {0} / {1}", at, sessions.size()));
            }
        }
    }

    private static boolean finished(CompletableFuture<Void> done) {
        try {
            done.get(500, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        }
    }

    /** Two or three teachers of the subject from elsewhere in the district. */
    private static List<Attending.Expected> walkIns(Session session, Stage district) {
        var chance = new Random(session.id().getLeastSignificantBits());
        return session.level().equals("SCHOOL") ? List.of()
                : district.cast.some(session.stage(), session.subject(), 2 + chance.nextInt(2), chance).stream().map(person -> new Attending.Expected(person.id(), person.unitId())).toList();
    }

    /** The principal of the school that held it. */
    private static UUID corrector(Session session, Stage... stages) {
        return Stream.of(stages).flatMap(stage -> stage.cast.duties.stream()).filter(duty -> duty.post().equals("PRINCIPAL") && duty.scopeId().equals(session.place()))
                .findFirst().map(Cast.Duty::personId).orElseThrow();
    }

}
