@org.jspecify.annotations.NullMarked
package yanxun.credit.ledger;
