@org.jspecify.annotations.NullMarked
package yanxun.org.calendar;
