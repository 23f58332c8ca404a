/** Files people give us: typed by content, measured, unharmed, and kept once however often they come. */
@NullMarked
package yanxun.platform.file;

import org.jspecify.annotations.NullMarked;
