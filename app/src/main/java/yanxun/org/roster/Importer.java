package yanxun.org.roster;

import java.util.List;
import yanxun.platform.spreadsheet.SheetReader;

/** How one kind of list is read, compared, taken over and taken back. */
sealed interface Importer permits PeopleImporter, UnitsImporter {
    Roster kind();

    /** Every line goes into the staging table, sound or not, with everything wrong noted; then each is compared with what is known. */
    void read(Intake intake, SheetReader sheet);

    /** Takes over what the comparison found; a line somebody has overtaken in the meantime becomes a conflict. */
    void take(Intake intake);

    /** Takes back what nobody has touched since; names the others. */
    List<String> undo(Intake intake);
}
