/** Plan documents as files: what a .txt, .md or .docx says, and the command that prints what was understood. */
@NullMarked
package yanxun.plan.outline;

import org.jspecify.annotations.NullMarked;
