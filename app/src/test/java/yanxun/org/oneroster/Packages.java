package yanxun.org.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small package as another system writes it, to be spoiled in one place or another. */
public final class Packages {
    private static final String MANIFEST = """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.2
            file.orgs,bulk
            file.users,bulk
            file.roles,bulk
            file.classes,absent
            """;
    private static final String ORGS = """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            d1,,,凤来区,district,,
            t1,,,新桥镇,local,,d1
            s1,,,新桥中心小学,school,3600000001,t1
            s2,,,凤来区实验小学,school,,d1
            s3,,,育才学校,school,,d1
            s9,tobedeleted,,撤销的小学,school,,d1
            b1,,,教研室,department,,d1
            """;
    private static final String USERS = """
            sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
            u1,,,true,wangfang,,芳,王,,OR1,,13800001234,,,,,,,,,,s2,
            u2,,,true,ouyang,,明,欧阳,,OR2,,,138****0000,,,,,,,,,s2,
            u3,,,true,smith,,John,Smith,Q,OR3,,,,,,,,,,,,s2,
            p1,,,true,xs1,,小明,李,,X1,,,,,,,,,,,,s2,
            p2,,,true,xs2,,小红,李,,X2,,,,,,,,,,,,s2,
            g1,,,true,jz,,大明,李,,,,13900000000,,,,,,,,,,s2,
            u4,,,false,gone,,退,休,,OR4,,,,,,,,,,,,s2,
            u5,tobedeleted,,true,deleted,,删,已,,OR5,,,,,,,,,,,,s2,
            u6,,,true,headless,,单位,无,,OR6,,,,,,,,,,,,,
            """;
    private static final String ROLES = """
            sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
            r1,,,u1,primary,teacher,,,s2,
            r2,,,u2,secondary,teacher,,,s3,
            r3,,,u2,primary,principal,,,s2,
            r4,,,u3,primary,guardian,,,s2,
            r5,,,u3,secondary,aide,,,s2,
            r6,,,p1,primary,student,,,s2,
            r7,,,p2,primary,student,,,s2,
            r8,,,g1,primary,parent,,,s2,
            r9,,,u4,primary,teacher,,,s2,
            r10,,,u6,primary,teacher,,,nowhere,
            """;

    private Packages() {}

    public static Map<String, String> good() {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.csv", MANIFEST);
        files.put("orgs.csv", ORGS);
        files.put("users.csv", USERS);
        files.put("roles.csv", ROLES);
        return files;
    }

    public static Map<String, String> with(String file, String old, String now) {
        var files = good();
        files.computeIfPresent(file, (_, text) -> text.replace(old, now));
        return files;
    }

    public static Map<String, String> without(String file) {
        var files = good();
        files.remove(file);
        return files;
    }

    public static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
