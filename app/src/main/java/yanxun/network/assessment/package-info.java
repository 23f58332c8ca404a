@org.jspecify.annotations.NullMarked
package yanxun.network.assessment;
