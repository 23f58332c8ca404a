@org.jspecify.annotations.NullMarked
package yanxun.network.obligation;
