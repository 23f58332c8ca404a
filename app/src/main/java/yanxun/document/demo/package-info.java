/** The demo district's documents. */
@org.jspecify.annotations.NullMarked
package yanxun.document.demo;
