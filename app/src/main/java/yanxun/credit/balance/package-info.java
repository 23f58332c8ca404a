/** What the ledger says of a person and of a school, and what is still missing. */
@NullMarked
package yanxun.credit.balance;

import org.jspecify.annotations.NullMarked;
