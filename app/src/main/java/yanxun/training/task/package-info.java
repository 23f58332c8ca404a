/** 任务: what the people of a cohort hand in, who reads it, and who still owes it. */
@org.jspecify.annotations.NullMarked
package yanxun.training.task;
