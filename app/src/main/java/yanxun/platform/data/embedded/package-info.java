/** The ground under the program: a PostgreSQL server of our own beside it, or one that is already there. */
@NullMarked
package yanxun.platform.data.embedded;

import org.jspecify.annotations.NullMarked;
