/** 学时转入: hours brought along from another district. */
@org.jspecify.annotations.NullMarked
package yanxun.credit.transfer;
