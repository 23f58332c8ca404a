package yanxun.credit.statement;

import java.util.List;
import yanxun.platform.web.View;

/** A statement to be read and printed in the browser, shaped as the paper is. */
public record StatementPage(Statement statement, List<Statement.Line> lines, List<Statement.Entry> entries, String address, boolean own) implements View {}
