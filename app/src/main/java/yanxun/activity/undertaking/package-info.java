/** The whole life of a community activity: what is done, by whom, when, and where it stands. */
@NullMarked
package yanxun.activity.undertaking;

import org.jspecify.annotations.NullMarked;
