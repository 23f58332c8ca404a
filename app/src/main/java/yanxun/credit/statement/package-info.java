/** 学时证明: what the ledger says of a person, on paper anybody can check. */
@NullMarked
package yanxun.credit.statement;

import org.jspecify.annotations.NullMarked;
