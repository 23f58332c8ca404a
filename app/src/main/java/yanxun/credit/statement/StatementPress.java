package yanxun.credit.statement;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.document.Attestation;
import yanxun.document.Attestations;

/** Prints statements: nothing is kept, the same entries give the same bytes. */
@Component
class StatementPress {
    private static final List<Attestation.Column> LEVELS = List.of(new Attestation.Column("层级", 3, false), new Attestation.Column("学时", 1, true));
    private static final List<Attestation.Column> ENTRIES = List.of(new Attestation.Column("日期", 18, false), new Attestation.Column("内容", 50, false), new Attestation.Column("层级", 11, false),
            new Attestation.Column("形式", 16, false), new Attestation.Column("学时", 10, true));

    private final Statements statements;
    private final Attestations attestations;

    StatementPress(Statements statements, Attestations attestations) {
        this.statements = statements;
        this.attestations = attestations;
    }

    byte[] pdf(Statement statement) {
        return attestations.pdf(of(statement, statements.entries(statement)));
    }

    static Attestation of(Statement statement, List<Statement.Entry> entries) {
        var levels = new Attestation.Table("一、按层级合计", LEVELS, Statement.lines(entries).stream().map(line -> List.of(line.levelName(), line.text())).toList(), List.of("合计", statement.totalText()));
        var rows = new Attestation.Table("二、明细（" + entries.size() + " 项）", ENTRIES,
                entries.stream().map(entry -> List.of(entry.on().toString(), entry.title(), entry.levelName(), entry.formName(), entry.text())).toList(), List.of("合计", "", "", "", statement.totalText()));
        var opening = statement.unitName() + " " + statement.name() + "（工号 " + statement.staffNumber() + "）" + statement.period().printed() + "参加教研和培训活动，经登记入账的学时共 "
                + statement.totalText() + " 学时，情况如下。特此证明。";
        return new Attestation("教师学时证明", statement.marks(), opening, entries.isEmpty() ? List.of() : List.of(levels, rows),
                "本证明依据学时账簿生成，出具后学时有变动的，查验页面会注明“已更新”。", statement.issuer(), statement.issuedOn());
    }
}
