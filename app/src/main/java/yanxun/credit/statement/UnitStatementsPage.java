package yanxun.credit.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** The statements of everybody of a unit for some years. */
public record UnitStatementsPage(Map<String, String> units, UUID unit, String unitName, Period period, SchoolYear current, int people, List<Statement> statements) implements View {
    public Map<String, String> years() {
        return StatementListPage.years(current);
    }

    public long outdated() {
        return statements.stream().filter(statement -> !statement.isCurrent()).count();
    }

    public long missing() {
        return Math.max(0, people - statements.size());
    }

    public String zipUrl() {
        var query = Query.of("/hours/statements/unit").with("unit", unit).with("from", period.from()).with("to", period.to()).with("format", "zip").url();
        return query.substring(0, query.length() - 1);
    }
}
