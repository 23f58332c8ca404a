@org.jspecify.annotations.NullMarked
package yanxun.org.person;
