package yanxun.org.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Post;
import yanxun.platform.data.Id;

class GrantsTest {
    private final UUID district = Id.next();
    private final UUID school = Id.next();

    private Grants of(Post post, UUID scope) {
        return new Grants(List.of(new Hat(post, scope, "单位", scope, List.of(), null, null)));
    }

    @Test
    void aPrincipalFillsThePostsOfTheSchoolButNotTheirOwn() {
        var principal = of(Post.PRINCIPAL, school);
        assertThat(principal.posts()).contains(Post.DEAN, Post.GROUP_LEADER, Post.CLASS_TEACHER).doesNotContain(Post.SYSTEM_ADMIN, Post.BUREAU_DIRECTOR, Post.AUDITOR);
        assertThat(principal.mayGrant(Post.DEAN, school, List.of(school))).isTrue();
        assertThat(principal.mayGrant(Post.PRINCIPAL, school, List.of(school))).isFalse();
        assertThat(principal.mayGrant(Post.BUREAU_DIRECTOR, school, List.of(school))).isFalse();
    }

    @Test
    void aDeanCannotMakeAPrincipalBecauseThatBringsMoreRights() {
        assertThat(of(Post.DEAN, school).mayGrant(Post.PRINCIPAL, school, List.of(school))).isFalse();
        assertThat(of(Post.DEAN, school).mayGrant(Post.GROUP_LEADER, school, List.of(school))).isTrue();
    }

    @Test
    void aDirectorFillsSchoolsButNotTheOwnChairNorTheSystems() {
        var director = of(Post.BUREAU_DIRECTOR, district);
        assertThat(director.mayGrant(Post.PRINCIPAL, school, List.of(district))).isTrue();
        assertThat(director.mayGrant(Post.RESEARCHER, district, List.of(district))).isTrue();
        assertThat(director.mayGrant(Post.BUREAU_DIRECTOR, district, List.of(district))).isFalse();
        assertThat(director.mayGrant(Post.SYSTEM_ADMIN, district, List.of(district))).isFalse();
    }

    @Test
    void whoKeepsAccountsFillsAnyPostButTheAuditorsWithinReachOnly() {
        var admin = of(Post.SYSTEM_ADMIN, district);
        assertThat(admin.posts()).containsExactly(Post.ofDuties().stream().filter(post -> post != Post.AUDITOR).toArray(Post[]::new));
        assertThat(admin.mayGrant(Post.BUREAU_DIRECTOR, district, List.of(district))).isTrue();
        assertThat(admin.mayGrant(Post.TEACHER, school, List.of())).isFalse();
    }

    @Test
    void teachersHandOutNothing() {
        assertThat(new Grants(List.of()).posts()).isEmpty();
    }
}
