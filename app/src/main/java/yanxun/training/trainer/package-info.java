/** 专家库、讲师团: who can be asked to teach, when they can, what they taught and what was thought of it. */
@org.jspecify.annotations.NullMarked
package yanxun.training.trainer;
