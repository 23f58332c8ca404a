package yanxun.org.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A list is taken over once, however often it is asked for, and what it was taken from is not kept for ever. */
class OnceAndNotForEverTest extends TownTest {
    private static final String LIST = "工号,姓名,学校,手机号,身份证号\nN1,周一,凤来区实验小学,13900000001,11010519491231002X\nN2,孙二,没有的学校,13900000002,\n";

    @Autowired
    Expiring expiring;

    @Autowired
    FileStore files;

    Browser zhou;
    String url;

    @BeforeEach
    void handedIn() {
        zhou = as("周主任");
        url = zhou.upload("/people/import", "file", "名册.csv", LIST.getBytes(StandardCharsets.UTF_8)).location();
    }

    @Test
    void takenOverFourTimesAtOnceItIsOneJob() {
        var jobs = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> zhou.put(url + "/commit").location(), task -> Thread.ofVirtual().start(task)))
                .toList().stream().map(CompletableFuture::join).distinct().toList();
        assertThat(jobs).singleElement().asString().startsWith("/jobs/");
        eventually(() -> assertThat(zhou.get(jobs.getFirst()).body()).contains("已完成"));
        assertThat(zhou.put(url + "/commit").location()).as("once more, later").isEqualTo(jobs.getFirst());
        assertThat(count("select count(*) from platform.job where argument = '" + intake() + "'")).isOne();
        assertThat(count("select count(*) from org.person where wall = '" + town.district() + "' and number = 'N1'")).isOne();
    }

    @Test
    void theFileGoesAfterAMonthTheNumbersAndErrorsAfterThree() {
        eventually(() -> assertThat(zhou.get(zhou.put(url + "/commit").location()).body()).contains("已完成"));
        var file = new FileId(Scope.everywhere(() -> jdbc.sql("select file from org.intake where id = :id").param("id", intake()).query(String.class).single()));
        aged(29);
        assertThat(files.open(file)).isPresent();
        aged(31);
        assertThat(files.open(file)).isEmpty();
        assertThat(zhou.get(url + "/red.xlsx").status()).as("with the file its copy in red").isEqualTo(404);
        assertThat(count(NUMBERS)).isEqualTo(3);
        aged(91);
        assertThat(count(NUMBERS)).isZero();
        assertThat(count("select count(*) from org.intake_error where intake_id = '" + intake() + "'")).isZero();
        assertThat(count("select count(*) from org.person_line where intake_id = '" + intake() + "'")).as("what was done stays known").isPositive();
        assertThat(zhou.get(url).status()).isEqualTo(200);
    }

    private static final String NUMBERS = "select count(phone) + count(id_number) + count(before #>> '{secret,phone}') from org.person_line where wall = '%s'";

    private void aged(int days) {
        Scope.runEverywhere(() -> jdbc.sql("update org.intake set created_at = now() - make_interval(days => :days) where id = :id").param("days", days).param("id", intake()).update());
        expiring.everyNight();
    }

    private UUID intake() {
        return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
    }

    private long count(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql.formatted(town.district())).query(Long.class).single());
    }
}
