@org.jspecify.annotations.NullMarked
package yanxun.activity.problem;
