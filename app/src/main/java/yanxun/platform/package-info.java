/** Words every module needs, no business: access, pages, data, time, files, audit, jobs, languages, spreadsheets. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package yanxun.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
