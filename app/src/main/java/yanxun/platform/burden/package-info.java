/** 填报负担: counts the fields people fill in, so that the house knows what it asks of them. Counts only, no contents. */
@org.jspecify.annotations.NullMarked
package yanxun.platform.burden;
