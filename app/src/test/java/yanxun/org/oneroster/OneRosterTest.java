package yanxun.org.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;
import yanxun.platform.i18n.Text;

class OneRosterTest {
    @TempDir
    Path folder;

    @Test
    void staffBecomesAListAndPupilsAndGuardiansAreOnlyCounted() {
        var people = read(Packages.good(), OneRoster::people);
        assertThat(text(people)).isEqualTo("工号,姓名,单位,手机\r\nOR1,王芳,凤来区实验小学,13800001234\r\nOR2,欧阳明,凤来区实验小学,\r\nOR3,John Q Smith,凤来区实验小学,\r\nOR6,无单位,,\r\n");
        assertThat(Text.told(people.remark())).contains("学生 2 人", "家长 1 人", "其他角色 1 人");
    }

    @Test
    void beforeVersion12TheRoleStandsWithTheUser() {
        var files = Packages.without("roles.csv");
        files.put("manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.orgs,bulk\nfile.users,bulk\n");
        files.put("users.csv", "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone\n"
                + "u1,,,true,\"s1,s2\",administrator,w,,芳,王,,OR1,,,\nu2,,,true,s2,student,x,,明,李,,X1,,,\n");
        var people = read(files, OneRoster::people);
        assertThat(text(people)).isEqualTo("工号,姓名,单位,手机\r\nOR1,王芳,3600000001,\r\n");
        assertThat(Text.told(people.remark())).contains("学生 1 人", "家长 0 人");
    }

    @Test
    void organisationsBecomeUnitsAndWhatLiesAboveIsNotFounded() {
        var units = read(Packages.good(), OneRoster::units);
        assertThat(text(units)).isEqualTo("学校标识码,学校名称,办学类型,镇街\r\n,新桥镇,镇街,\r\n3600000001,新桥中心小学,小学,新桥镇\r\n,凤来区实验小学,小学,\r\n,育才学校,,\r\n,教研室,部门,\r\n");
        assertThat(Text.told(units.remark())).contains("1 个没有读入");
    }

    @Test
    void theExtensionColumnSaysWhatKindOfSchoolItIs() {
        var files = Packages.good();
        files.put("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.yanxun.kind\ns3,,,育才学校,school,,,九年一贯制\n");
        assertThat(text(read(files, OneRoster::units))).contains("育才学校,九年一贯制,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.csv", "orgs.csv", "users.csv", "roles.csv"})
    void aMissingFileIsNamed(String file) {
        assertThatThrownBy(() -> read(Packages.without(file), OneRoster::people)).isInstanceOf(Rejected.class).hasMessageContaining("压缩包里没有 " + file);
    }

    @ParameterizedTest
    @CsvSource({"manifest.csv,propertyName", "orgs.csv,parentSourcedId", "users.csv,familyName", "users.csv,identifier", "roles.csv,orgSourcedId", "roles.csv,roleType"})
    void aMissingColumnIsNamed(String file, String column) {
        assertThatThrownBy(() -> read(Packages.with(file, column, column + "s"), OneRoster::people)).isInstanceOf(Rejected.class).hasMessageContaining(file, column);
    }

    @Test
    void otherVersionsAndListsOfChangesAreRefused() {
        assertThatThrownBy(() -> read(Packages.with("manifest.csv", "oneroster.version,1.2", "oneroster.version,2.0"), OneRoster::people)).hasMessageContaining("2.0");
        assertThatThrownBy(() -> read(Packages.with("manifest.csv", "file.users,bulk", "file.users,delta"), OneRoster::people)).hasMessageContaining("users.csv", "增量");
        assertThatThrownBy(() -> read(Packages.with("manifest.csv", "file.orgs,bulk", "file.orgs,absent"), OneRoster::units)).hasMessageContaining("orgs.csv");
    }

    @Test
    void aWorkbookIsNoPackage() {
        assertThat(this.<Boolean>read(Map.of("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"), OneRoster::isPackage)).isFalse();
        assertThat(this.<Boolean>read(Packages.good(), OneRoster::isPackage)).isTrue();
    }

    @Test
    void aFileThatUnpacksToAbsurdLengthIsRefused() {
        var files = Packages.good();
        files.put("users.csv", files.get("users.csv") + "a".repeat(20 << 20));
        assertThatThrownBy(() -> read(files, OneRoster::people)).isInstanceOf(Rejected.class).hasMessageContaining("压缩炸弹");
    }

    @ParameterizedTest
    @CsvSource({"王芳,王,芳", "欧阳明月,欧阳,明月", "欧阳,欧,阳", "诸葛亮,诸葛,亮", "阿依古丽·买买提,阿,依古丽·买买提", "John Q Smith,Smith,John Q", "Madonna,Madonna,''"})
    void namesPartAndComeTogetherAgain(String name, String family, String given) {
        assertThat(Surnames.split(name)).isEqualTo(new Surnames(family, given));
        assertThat(Staff.name(family, "", given)).isEqualTo(name);
    }

    private <T> T read(Map<String, String> files, Function<Archive, T> reading) {
        try {
            var file = Files.write(folder.resolve("package.zip"), Packages.zip(files));
            try (var archive = Archive.open(file)) {
                return reading.apply(archive);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(OneRoster.Converted converted) {
        return new String(converted.sheet(), StandardCharsets.UTF_8).substring(1);
    }
}
