/** The administrator's verbs. */
@NullMarked
package yanxun.platform.command;

import org.jspecify.annotations.NullMarked;
