/** Proof-reading: what is doubtful in a document before it is issued. Rules only; facts come as arguments. */
@NullMarked
package yanxun.document.proof;

import org.jspecify.annotations.NullMarked;
