/** 缺口: what somebody still lacks, what would fill it, and who may not make it in time. */
@NullMarked
package yanxun.credit.shortfall;

import org.jspecify.annotations.NullMarked;
