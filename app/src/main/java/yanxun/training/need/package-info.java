/** 需求调研: asking people what they want to learn, counting it, and making a programme of it. */
@org.jspecify.annotations.NullMarked
package yanxun.training.need;
