/** Hours for outside training: claimed with evidence, judged by school and district, looked at again by lot. */
@NullMarked
package yanxun.credit.claim;

import org.jspecify.annotations.NullMarked;
