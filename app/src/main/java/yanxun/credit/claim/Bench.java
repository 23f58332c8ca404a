package yanxun.credit.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/**
 * How somebody stands to a claim.
 *
 * @param school judges for the claimant's school
 * @param district judges for the whole district
 */
public record Bench(UUID viewer, UUID person, boolean maker, boolean school, boolean district, @Nullable UUID refusedBy) {
    public boolean isClaimant() {
        return viewer.equals(person);
    }

    boolean mayRead() {
        return isClaimant() || maker || school || district;
    }

    /** Who claims, or who handed it in for them. */
    void asClaimant() {
        if (!isClaimant() && !maker) {
            throw new NotFound();
        }
    }

    void asSelf() {
        if (!isClaimant()) {
            throw new NotFound();
        }
    }

    void asSchool() {
        require(school);
    }

    void asDistrict() {
        require(district);
    }

    void asReviewer() {
        asDistrict();
        if (viewer.equals(refusedBy)) {
            throw new Rejected("复核由另一位同志办理:原来的结论是您作出的");
        }
    }

    private void require(boolean judge) {
        if (!judge) {
            throw new NotFound();
        }
        if (isClaimant()) {
            throw new Rejected("不能审核自己的申报");
        }
    }

    public boolean mayJudge(ClaimLife state) {
        return !isClaimant() && switch (state) {
            case HANDED_IN -> school;
            case ENDORSED -> district;
            case APPEALED -> district && !viewer.equals(refusedBy);
            case DRAFT, RETURNED, ACCEPTED, REFUSED, POSTED, WITHDRAWN, VOIDED -> false;
        };
    }
}
