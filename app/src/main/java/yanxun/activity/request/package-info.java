/** What a bureau offers, what communities wish, and who gets it. */
@NullMarked
package yanxun.activity.request;

import org.jspecify.annotations.NullMarked;
