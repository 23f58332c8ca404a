/** Papers of other modules: numbered, printed, and checked on the same page as certificates. */
@NullMarked
package yanxun.document.attestation;

import org.jspecify.annotations.NullMarked;
