package yanxun.org.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.spreadsheet.SheetReader;

/** Lists of teachers. */
@Component
final class PeopleImporter implements Importer {
    private final ReadingPeople reading;
    private final MatchingPeople matching;
    private final TakingPeople taking;
    private final UndoingPeople undoing;

    PeopleImporter(ReadingPeople reading, MatchingPeople matching, TakingPeople taking, UndoingPeople undoing) {
        this.reading = reading;
        this.matching = matching;
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    public Roster kind() {
        return Roster.PEOPLE;
    }

    @Override
    public void read(Intake intake, SheetReader sheet) {
        reading.read(intake, sheet);
        matching.match(intake);
    }

    @Override
    public void take(Intake intake) {
        taking.take(intake);
    }

    @Override
    public List<String> undo(Intake intake) {
        return undoing.undo(intake);
    }
}
