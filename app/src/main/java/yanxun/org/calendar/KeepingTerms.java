package yanxun.org.calendar;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.Term;
import yanxun.org.Terms;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;

@Component
@Transactional
class KeepingTerms {
    private static final int LONGEST_HOLIDAY = 60;

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Audit audit;

    KeepingTerms(JdbcClient jdbc, Terms terms, Audit audit) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.audit = audit;
    }

    TermsPage page(int year, @Nullable List<Term> typed, Map<String, String> errors, Viewer viewer) {
        if (year < 2000 || year > 2100) {
            throw new Rejected("学年应在 2000 到 2100 之间");
        }
        var stored = jdbc.sql("select exists (select from org.term where wall = :wall and year = :year)").param("wall", viewer.wall()).param("year", year).query(Boolean.class).single();
        var holidays = jdbc.sql("select day, name, working from org.holiday where wall = :wall and day between :from and :to order by day")
                .param("wall", viewer.wall()).param("from", new SchoolYear(year).from()).param("to", new SchoolYear(year).to()).query(TermsPage.Holiday.class).list();
        return new TermsPage(year, typed == null ? terms.of(viewer.wall(), year) : typed, stored, holidays, exams(new SchoolYear(year), viewer), errors);
    }

    private List<TermsPage.ExamWeek> exams(SchoolYear year, Viewer viewer) {
        return jdbc.sql("select id, name, lower(valid) as first_day, upper(valid) - 1 as last_day, stages from org.exam where wall = :wall and lower(valid) between :from and :to order by valid, name")
                .param("wall", viewer.wall()).param("from", year.from()).param("to", year.to())
                .query((rs, _) -> new TermsPage.ExamWeek(rs.getObject("id", UUID.class), rs.getString("name"), rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class),
                        List.of((String[]) rs.getArray("stages").getArray()))).list();
    }

    void set(TermsForm form, Viewer viewer) {
        jdbc.sql("delete from org.term where wall = :wall and year = :year").param("wall", viewer.wall()).param("year", form.year()).update();
        try {
            form.terms().forEach(term -> jdbc.sql("insert into org.term (id, wall, year, number, valid) values (:id, :wall, :year, :number, daterange(:from, :last, '[]'))")
                    .param("id", Id.next()).param("wall", viewer.wall()).param("year", term.year()).param("number", term.number()).param("from", term.from()).param("last", term.last()).update());
        } catch (DataIntegrityViolationException _) {
            throw new Rejected("与相邻学年的学期重叠,请核对日期");
        }
        audit.note(viewer, "修改学期", "terms:" + form.year(), form.from1() + "–" + form.last1() + "," + form.from2() + "–" + form.last2());
    }

    /** Days off, or weekend days made up for. */
    void mark(@Nullable LocalDate from, @Nullable LocalDate last, String name, boolean working, Viewer viewer) {
        var end = last == null ? from : last;
        if (from == null || end == null || name.isBlank() || name.length() > 30 || end.isBefore(from) || end.isAfter(from.plusDays(LONGEST_HOLIDAY))) {
            throw new Rejected("请填写名称和日期;一次不超过 {0} 天,结束不早于开始", LONGEST_HOLIDAY);
        }
        jdbc.sql("""
                insert into org.holiday (wall, day, name, working) select :wall, day::date, :name, :working from generate_series(:from::date, :last::date, interval '1 day') as day
                on conflict (wall, day) do update set name = excluded.name, working = excluded.working
                """).param("wall", viewer.wall()).param("from", from).param("last", end).param("name", name.strip()).param("working", working).update();
        audit.note(viewer, working ? "设补课日" : "设假日", "holiday:" + from, end.equals(from) ? name.strip() : kept("{0} 至 {1}", name.strip(), end));
    }

    void unmark(LocalDate day, Viewer viewer) {
        if (jdbc.sql("delete from org.holiday where wall = :wall and day = :day").param("wall", viewer.wall()).param("day", day).update() == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "删除假日", "holiday:" + day, "");
    }
}
