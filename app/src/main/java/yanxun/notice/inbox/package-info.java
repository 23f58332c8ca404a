@org.jspecify.annotations.NullMarked
package yanxun.notice.inbox;
