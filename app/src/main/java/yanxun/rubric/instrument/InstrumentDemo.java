package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;
import yanxun.rubric.Content;
import yanxun.rubric.RaterKind;
import yanxun.rubric.Rating;

/** The district's rubric in two editions, the coded instruments it publishes, and what one school made of the rubric. */
@Component
class InstrumentDemo implements DemoPart {
    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final InstrumentQueries queries;
    private final WritingInstruments writing;
    private final PublishingInstruments publishing;

    InstrumentDemo(JdbcClient jdbc, Viewers viewers, InstrumentQueries queries, WritingInstruments writing, PublishingInstruments publishing) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.queries = queries;
        this.writing = writing;
        this.publishing = publishing;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String name() {
        return "听课量表";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        holder(region, "BUREAU_DIRECTOR").ifPresent(director -> as(director, () -> district(region, director)));
        holder(region, "PRINCIPAL").ifPresent(principal -> as(principal, () -> school(region, principal)));
    }

    private void district(DemoRegion region, Viewer director) {
        var lively = lively(region);
        at(region, 420, () -> {
            begin(lively, region.district(), "活力课堂评价标准", "lesson", director);
            publish(lively, 1, director);
        });
        at(region, 120, () -> {
            writing.draft(lively, director);
            change(lively, 2, InstrumentDemo::revised, director);
            publish(lively, 2, director);
        });
        for (var code : List.of("st", "flanders", "notes")) {
            at(region, 410, () -> {
                var id = DemoRegion.id(region.chance("rubric:" + code));
                begin(id, region.district(), Template.of(code).title(), code, director);
                publish(id, 1, director);
            });
        }
    }

    private void school(DemoRegion region, Viewer principal) {
        var copy = DemoRegion.id(region.chance("rubric:school"));
        var school = principal.scopes(Permission.EDIT_RUBRICS)[0];
        at(region, 100, () -> {
            writing.copy(copy, school, lively(region), 2, principal.unitName() + "常态课评价表", principal);
            change(copy, 1, content -> Parts.put((Rating) content, "d2", new Rating.Item("i20", "朗读与书写", "坐姿、握笔、声音", BigDecimal.valueOf(8), true, false, ((Rating) content).dimensions().getFirst().items().getFirst().levels())), principal);
            change(copy, 1, content -> Parts.items((Rating) content, "d2", items -> Parts.ITEMS.without(items, "i6")), principal);
            publish(copy, 1, principal);
        });
    }

    /** What a year of use taught: more for what pupils do, less for the teacher's talk, and who rates counts differently. */
    private static Content revised(Content content) {
        var rating = (Rating) content;
        var changed = weighed(weighed(rating, "d2", "i4", 14), "d3", "i7", 8);
        return new Rating(changed.dimensions(), changed.full(), changed.bands(), Map.of(RaterKind.CADRE, BigDecimal.valueOf(30), RaterKind.RESEARCHER, BigDecimal.valueOf(40), RaterKind.TEACHER, BigDecimal.valueOf(20), RaterKind.PUPIL, BigDecimal.TEN));
    }

    private static Rating weighed(Rating rating, String dimension, String key, int weight) {
        return Parts.items(rating, dimension, items -> {
            var item = Parts.ITEMS.get(items, key);
            return Parts.ITEMS.put(items, new Rating.Item(key, item.name(), item.guide(), BigDecimal.valueOf(weight), item.optional(), item.veto(), item.levels()));
        });
    }

    private void begin(UUID id, UUID unit, String title, String template, Viewer viewer) {
        var written = Template.of(template);
        writing.begin(id, unit, new InstrumentFile.Read(title, written.guide(), written.content()), null, viewer);
    }

    private void change(UUID id, int number, UnaryOperator<Content> change, Viewer viewer) {
        writing.change(id, number, queries.shown(id, number, viewer).version(), change, viewer);
    }

    private void publish(UUID id, int number, Viewer viewer) {
        publishing.publish(id, number, queries.shown(id, number, viewer).version(), viewer);
    }

    private static UUID lively(DemoRegion region) {
        return DemoRegion.id(region.chance("rubric:lively"));
    }

    private Optional<Viewer> holder(DemoRegion region, String post) {
        return Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = :post order by person_id limit 1").param("wall", region.district()).param("post", post).query(UUID.class).optional()
                .flatMap(person -> viewers.of(new PersonId(person))));
    }

    private static void as(Viewer viewer, Runnable deeds) {
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(deeds);
    }

    private static void at(DemoRegion region, int daysAgo, Runnable deed) {
        ShiftingClock.at(region.today().minusDays(daysAgo).atTime(10, 0).atZone(Times.ZONE).toInstant(), deed);
    }
}
