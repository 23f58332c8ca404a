package yanxun.credit.statement;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yanxun.document.Attesting;
import yanxun.platform.access.Scope;

/** What anybody who has a statement in hand may learn: the name masked, the years, the totals. */
@Component
class StatementAttesting implements Attesting {
    private final Statements statements;

    StatementAttesting(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Attested> byToken(String token) {
        return Scope.everywhere(() -> statements.byToken(token).map(statement -> attested(statement, Statement.lines(statements.entries(statement)))));
    }

    @Override
    public Optional<String> tokenOf(String number, String code) {
        return Scope.everywhere(() -> statements.tokenOf(number, code));
    }

    private static Attested attested(Statement statement, List<Statement.Line> lines) {
        var facts = new ArrayList<>(List.of(new Fact(t("姓名"), Masked.name(statement.name())), new Fact(t("时段"), statement.period().displayName())));
        lines.forEach(line -> facts.add(new Fact(t(line.levelName()), t("{0} 学时", line.text()))));
        facts.add(new Fact(t("合计"), t("{0} 学时", statement.totalText())));
        return new Attested(t("教师学时证明"), statement.number(), facts, statement.issuer(), statement.issuedOn(), statement.since(), t("出具以后学时有增减,请以重新出具的证明为准"));
    }
}
