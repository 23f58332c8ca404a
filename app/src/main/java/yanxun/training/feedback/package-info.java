/** 满意度与效果: a minute of questions after a session, a cohort, and some weeks later; nobody's answers bear a name. */
@org.jspecify.annotations.NullMarked
package yanxun.training.feedback;
