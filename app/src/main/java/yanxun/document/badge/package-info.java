/** Certificates as credentials other programs can check: Open Badges 3.0, signed with eddsa-rdfc-2022, revoked by a bitstring status list. */
@org.jspecify.annotations.NullMarked
package yanxun.document.badge;
