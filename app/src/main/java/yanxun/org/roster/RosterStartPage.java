package yanxun.org.roster;

import java.util.List;
import yanxun.platform.file.UploadKind;
import yanxun.platform.web.View;

/** Where a sheet is handed in, with the ones handed in before. */
public record RosterStartPage(Roster kind, List<Intake> before) implements View {
    public String accept() {
        return UploadKind.SPREADSHEET.accept() + ",.zip";
    }
}
