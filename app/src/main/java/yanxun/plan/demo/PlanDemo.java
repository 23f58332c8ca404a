package yanxun.plan.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** The region's plans: the city's, the district's for the year and its sections' for the terms, those of a dozen schools that serve it, and the neighbour's. */
@Component
class PlanDemo implements DemoPart {
    private static final int SCHOOLS = 12;
    private static final int A_SCHOOL_IN = 3;

    private final Planners planners;
    private final Authoring authoring;
    private final Upkeep upkeep;
    private final TransactionTemplate transaction;

    PlanDemo(Planners planners, Authoring authoring, Upkeep upkeep, TransactionTemplate transaction) {
        this.planners = planners;
        this.authoring = authoring;
        this.upkeep = upkeep;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "计划";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        transaction.executeWithoutResult(_ -> {
            var year = region.year();
            planners.first(region.city(), "RESEARCHER", "BUREAU").ifPresent(writer -> authoring.publish(writer, document("plan-city.txt", "云州市教研工作要点", year, ""), LocalDate.of(year, 1, 5)));
            var district = planners.first(region.district(), "BUREAU_DIRECTOR", "BUREAU").map(director -> district(director, region));
            progress.at(40, "学校的计划");
            district.ifPresent(plan -> schools(region, plan));
            planners.first(region.neighbour(), "BUREAU_DIRECTOR", "BUREAU").ifPresent(director -> authoring.publish(director, neighbour(director, year), LocalDate.of(year, 1, 8)));
        });
    }

    /** The year plan with owners and rhythm, and the sections' term plans that serve it. */
    private UUID district(Planners.Planner director, DemoRegion region) {
        var year = region.year();
        var plan = authoring.publish(director, document("plan-district.txt", "教研中心" + year + "年工作计划", year, ""), LocalDate.of(year, 1, 8));
        upkeep.keepRhythm(plan, director, LocalDate.of(year, 1, 9));
        upkeep.charge(plan, director, charges(region), LocalDate.of(year, 1, 9));
        upkeep.measure(plan, director, LocalDate.of(year, 1, 9));
        upkeep.complete(plan, director, PlanDocument.done(), region.today());
        var serving = Map.of("单元整体教学", "单元整体教学", "常态视导", "到校视导", "送课", "送课下乡", "青年教师", "新入职教师");
        for (var section : planners.holding(region.district(), "RESEARCHER", "SECTION").stream().filter(each -> each.subject().equals("语文")).toList()) {
            term(section, plan, serving, region, "春季", LocalDate.of(year, 2, 20));
            term(section, plan, serving, region, "秋季", LocalDate.of(year, 8, 28));
        }
        return plan;
    }

    private void term(Planners.Planner section, UUID above, Map<String, String> serving, DemoRegion region, String term, LocalDate day) {
        var plan = authoring.publish(section, PlanDocument.of("plan-section.txt", section.unitName() + term + "学期计划", "unit", section.unitName(), "year", String.valueOf(region.year()), "term", term), day);
        upkeep.complete(plan, section, PlanDocument.done(), region.today());
        authoring.serve(plan, above, section, serving, day);
    }

    /** Who answers for what, by key words of the entries. */
    private Map<String, Upkeep.Charge> charges(DemoRegion region) {
        var researchers = planners.holding(region.district(), "RESEARCHER", "SECTION");
        var training = planners.first(region.district(), "TRAINING_OFFICER", "SECTION");
        var primary = researchers.stream().filter(each -> each.unitName().contains("小学")).findFirst();
        var junior = researchers.stream().filter(each -> each.unitName().contains("初中")).findFirst();
        var charges = new LinkedHashMap<String, Upkeep.Charge>();
        charges.put("新入职", new Upkeep.Charge("新入职教师", training));
        charges.put("培训", new Upkeep.Charge("干部任职能力", training));
        charges.put("心理团队", new Upkeep.Charge("心理团队", researchers.stream().filter(each -> each.subject().equals("心理健康")).findFirst()));
        charges.put("集体教研", new Upkeep.Charge("单元整体教学", primary));
        charges.put("送课下乡", new Upkeep.Charge("送课下乡", junior));
        charges.put("视导", new Upkeep.Charge("到校视导", primary));
        charges.put("新课堂", new Upkeep.Charge("新课堂", junior));
        charges.put("工作室", new Upkeep.Charge("名师工作室", training));
        charges.put("比赛", new Upkeep.Charge("以赛促研", junior));
        charges.put("质量监测", new Upkeep.Charge("质量研讨会", Optional.empty()));
        charges.put("调度会", new Upkeep.Charge("双月调度", primary));
        return charges;
    }

    private void schools(DemoRegion region, UUID above) {
        var resolves = PlanDocument.resolves();
        var principals = planners.holding(region.district(), "PRINCIPAL", "SCHOOL");
        for (int i = 0; i < Math.min(SCHOOLS, principals.size() / A_SCHOOL_IN + 1); i++) {
            var principal = principals.get(i * A_SCHOOL_IN % principals.size());
            var first = resolves.get(i % resolves.size());
            var second = resolves.get((i + A_SCHOOL_IN) % resolves.size());
            var day = LocalDate.of(region.year(), 2, 22 + i % 5);
            var document = PlanDocument.of("plan-school.txt", principal.unitName() + "校本研修计划", "unit", principal.unitName(), "year", String.valueOf(region.year()), "first", first.task(), "second", second.task());
            var plan = authoring.publish(principal, document, day);
            upkeep.complete(plan, principal, PlanDocument.done(), region.today());
            authoring.serve(plan, above, principal, Map.of(first.task().substring(0, 6), first.serves(), second.task().substring(0, 6), second.serves()), day);
        }
    }

    private static PlanDocument neighbour(Planners.Planner director, int year) {
        return new PlanDocument("临江区教研计划", """
                %s%d年工作计划

                一、工作目标
                1. 稳步提高全区课堂教学质量。

                二、主要任务
                1. 学科集体教研。每学期每门学科两次。

                三、月份安排
                三月
                部署教研工作
                十月
                临江区学科集体教研
                """.formatted(director.unitName(), year));
    }

    private static PlanDocument document(String resource, String name, int year, String unit) {
        return PlanDocument.of(resource, name + ".txt", "year", String.valueOf(year), "unit", unit);
    }
}
