package yanxun.network.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.network.Deeds.Deed;
import yanxun.org.Span;
import yanxun.org.Term;
import yanxun.platform.time.SchoolYear;

/** Counts the deeds of a school year against what is owed, as of a day. */
record Reckoning(List<Term> terms, List<Deed> deeds, LocalDate today) {

    /** @param by who owes it: the community as a whole, or each member */
    record Due(UUID id, UUID community, String what, int atLeast, String per, String by) {
        boolean isYearly() {
            return per.equals("YEAR");
        }

        boolean isEachMembers() {
            return by.equals("MEMBER");
        }
    }

    /** What was owed, what was counted, and how it stands. */
    public record Cell(Standing standing, int need, int done, int announced) {
        int missing() {
            return standing.isTrouble() ? need - done - announced : 0;
        }
    }

    Cell cell(Due due, Term term, List<Span> bound, @Nullable UUID member) {
        var from = due.isYearly() ? new SchoolYear(term.year()).from() : term.from();
        var last = due.isYearly() ? new SchoolYear(term.year()).to() : term.last();
        var counted = behind(due, term, member);
        int done = (int) counted.stream().filter(Deed::settled).count();
        int soFar = (int) counted.stream().filter(deed -> !deed.settled() && !deed.on().isAfter(today)).count();
        var owed = new Owed(due.atLeast(), from, last, bound);
        return new Cell(owed.standing(new Owed.Counted(done, counted.size() - done, soFar), today), owed.need(), done, counted.size() - done);
    }

    /** The deeds behind a cell. */
    List<Deed> behind(Due due, Term term, @Nullable UUID member) {
        var from = due.isYearly() ? new SchoolYear(term.year()).from() : term.from();
        var last = due.isYearly() ? new SchoolYear(term.year()).to() : term.last();
        return deeds.stream().filter(deed -> deed.community().equals(due.community()) && deed.what().equals(due.what()) && !deed.on().isBefore(from) && !deed.on().isAfter(last)
                && (member == null || deed.members().contains(member))).toList();
    }
}
