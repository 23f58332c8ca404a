/** What a region asks for, as data: a policy is read, tried and put in force without a programmer. */
@NullMarked
package yanxun.credit.policy;

import org.jspecify.annotations.NullMarked;
