/** 人员合并: two records of one person become one, and may be parted again. */
@org.jspecify.annotations.NullMarked
package yanxun.org.merger;
