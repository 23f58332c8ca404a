/** What is held about a person, shown to that person, and what is erased by rule (Personal Information Protection Law, articles 45 to 47). */
@org.jspecify.annotations.NullMarked
package yanxun.org.holding;
