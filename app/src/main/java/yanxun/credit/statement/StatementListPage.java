package yanxun.credit.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** One's own statements, and the form for another. */
public record StatementListPage(List<Statement> statements, SchoolYear current, boolean issuer) implements View {
    private static final int YEARS = 10;

    public Map<String, String> years() {
        return years(current);
    }

    static Map<String, String> years(SchoolYear current) {
        var years = new LinkedHashMap<String, String>();
        for (int year = current.start(); year > current.start() - YEARS; year--) {
            years.put(String.valueOf(year), new SchoolYear(year).displayName());
        }
        return years;
    }
}
