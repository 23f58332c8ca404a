/** The demo region's units, people, duties and accounts. */
@org.jspecify.annotations.NullMarked
package yanxun.org.demo;
