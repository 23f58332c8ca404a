@org.jspecify.annotations.NullMarked
package yanxun.network.picture;
