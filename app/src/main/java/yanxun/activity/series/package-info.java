/** Sessions of what other modules run: each is an activity. */
@org.jspecify.annotations.NullMarked
package yanxun.activity.series;
