/** What somebody has to do with a cohort: looks after it, heads it, teaches it, learns in it. */
@org.jspecify.annotations.NullMarked
package yanxun.training.stake;
