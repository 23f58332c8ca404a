/** A few people of the demo who want their messages elsewhere. */
@NullMarked
package yanxun.notice.demo;

import org.jspecify.annotations.NullMarked;
