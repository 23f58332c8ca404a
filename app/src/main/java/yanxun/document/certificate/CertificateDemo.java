package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.Earning;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.ShiftingClock;

/** Templates of the bureau, certificates for what was finished last, one taken back, one re-issued. */
@Component
class CertificateDemo implements DemoPart {
    private static final int OCCASIONS = 3;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final List<Earning> earnings;
    private final Certifier certifier;

    CertificateDemo(JdbcClient jdbc, Viewers viewers, List<Earning> earnings, Certifier certifier) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.earnings = earnings;
        this.certifier = certifier;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String name() {
        return "证书";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        director(region.district()).ifPresent(viewer -> ScopedValue.where(Scope.CURRENT, viewer.scope())
                .run(() -> ShiftingClock.at(region.today().atTime(8, 30).atZone(yanxun.platform.time.Times.ZONE).toInstant(), () -> live(region, viewer))));
    }

    private java.util.Optional<Viewer> director(UUID wall) {
        return Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1").param("wall", wall).query(UUID.class).optional()
                .map(PersonId::new).flatMap(viewers::of));
    }

    private void live(DemoRegion region, Viewer viewer) {
        var chance = region.chance("certificates");
        var activity = certifier.template(DemoRegion.id(chance), Kind.ACTIVITY, "教研活动证书", "证书", "您于{日期}参加“{活动}”\uff0c计{学时}学时。\n特发此证。", Border.DOUBLE, viewer);
        certifier.template(DemoRegion.id(chance), Kind.LESSON, "公开课证书", "公开课证书", "您于{日期}在“{活动}”中执教公开课\uff0c受到好评。\n特发此证。", Border.DIAMOND, viewer);
        certifier.template(DemoRegion.id(chance), Kind.HONOUR, "荣誉证书", "荣誉证书", "您在“{活动}”中荣获{角色}。\n特发此证\uff0c以资鼓励。", Border.DIAMOND, viewer);
        var run = new AtomicInteger();
        earnings.stream().flatMap(each -> each.recent(viewer, OCCASIONS).stream().map(occasion -> new Found(each, occasion))).forEach(found -> {
            var id = DemoRegion.id(region.chance("certificates " + run.incrementAndGet()));
            certifier.issue(id, activity, found.occasion(), found.earning().earned(found.occasion().subject(), viewer), region.today(), viewer);
        });
        certifier.correctTwo(viewer);
    }

    private record Found(Earning earning, Earning.Occasion occasion) {}

    /** Does what the pages do, one step at a time. */
    @Component
    static class Certifier {
        private final JdbcClient jdbc;
        private final Templates templates;
        private final HandingIn handingIn;
        private final IssuingJob job;
        private final Withdrawing withdrawing;

        Certifier(JdbcClient jdbc, Templates templates, HandingIn handingIn, IssuingJob job, Withdrawing withdrawing) {
            this.jdbc = jdbc;
            this.templates = templates;
            this.handingIn = handingIn;
            this.job = job;
            this.withdrawing = withdrawing;
        }

        UUID template(UUID id, Kind kind, String name, String title, String wording, Border border, Viewer viewer) {
            var unit = templates.units(viewer).stream().filter(each -> List.of(Templates.places(viewer)).contains(each.id())).findFirst().orElseThrow();
            templates.create(id, new TemplateForm(id, null, unit.id(), kind.name(), name, title, "{姓名}老师\uff1a\n" + wording, unit.name(), Paper.LANDSCAPE.name(), border.name(), "云教研", ""), viewer);
            return id;
        }

        void issue(UUID id, UUID template, Earning.Occasion occasion, List<Earning.Earned> earned, LocalDate today, Viewer viewer) {
            var run = new Run(id, templates.usable(template, viewer), occasion.subject(), occasion.title(), today);
            var wishes = earned.stream().map(each -> Run.Wish.of(each, occasion)).filter(wish -> HandingIn.gap(run, List.of(wish)).isEmpty()).toList();
            if (!wishes.isEmpty()) {
                handingIn.fix(run, wishes, null, viewer);
                job.run(id.toString(), (_, _) -> {});
            }
        }

        record Two(UUID id, String name, String unitName, String title, String role) {}

        void correctTwo(Viewer viewer) {
            var two = jdbc.sql("select id, name, unit_name, title, role from document.certificate where wall = :wall and person_id <> :me order by number limit 2")
                    .param("wall", viewer.wall()).param("me", viewer.person().value()).query(Two.class).list();
            if (two.size() == 2) {
                withdrawing.revoke(two.getFirst().id(), Issued.Category.MISTAKE, "本人未参加，名单误登", viewer);
                var wrong = two.getLast();
                withdrawing.replace(wrong.id(), new Correction(wrong.name(), wrong.unitName(), wrong.title(), wrong.role(), "单位名称更正为全称"), viewer);
            }
        }
    }
}
