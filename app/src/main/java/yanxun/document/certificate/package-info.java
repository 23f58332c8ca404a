/** Certificates: templates, issuing by the thousand, taking back and replacing, and the page on which anybody can check one. */
@org.jspecify.annotations.NullMarked
package yanxun.document.certificate;
