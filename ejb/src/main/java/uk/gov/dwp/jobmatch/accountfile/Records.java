package uk.gov.dwp.jobmatch.accountfile;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Some records of a file as they stand there: whoever reads them need not be who judges them, for that takes longer. */
public final class Records {

    private final List<CsvRecord> records;
    private final RecordCheck check;
    private final long load;
    private final boolean last;

    Records(List<CsvRecord> records, RecordCheck check, long load, boolean last) {
        this.records = records;
        this.check = check;
        this.load = load;
        this.last = last;
    }

    /** Whether the file ends here, whole. */
    public boolean last() {
        return last;
    }

    /** What can be taken of them, and what is wrong with the others. */
    public Chunk judge() {
        StringBuilder rows = new StringBuilder(records.size() * 200);
        List<LineFault> faults = new ArrayList<>();
        long taken = 0;
        for (CsvRecord record : records) {
            long line = record.getStartingLineNumber();
            StagedRow row = check.check(record.getFields(), line, faults);
            if (row != null) {
                taken++;
                row.writeTo(rows, load, line);
            }
        }
        return new Chunk(rows.toString(), taken, records.size() - taken, faults);
    }
}
