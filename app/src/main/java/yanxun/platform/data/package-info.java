@org.jspecify.annotations.NullMarked
package yanxun.platform.data;
