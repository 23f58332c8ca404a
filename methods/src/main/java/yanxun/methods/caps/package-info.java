/** How much of several amounts counts where caps limit groups of them: a maximum flow through two laminar families. Ford &amp; Fulkerson 1956; Dinitz 1970; Edmonds 1970 on laminar families. */
@org.jspecify.annotations.NullMarked
package yanxun.methods.caps;
